// A real WordPress on PHP's own server and a MariaDB of its own, in a folder that is deleted at the end.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { freePort, program, start, until } from "../../support/processes.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

/** A program of one of these Debian packages. */
function needed(packages, ...names) {
  const found = program("", ...names);
  if (!found) throw new Error(`\`${names[0]}\` is not there; install it, on Debian by \`apt-get install ${packages}\``);
  return found;
}

const config = (socket, url) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', $name );
	define( $name . '_SALT', $name );
}
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Starts a site from the WordPress in folder `source`, with the plugin of this zip. Everything is written to `folder`.
 *
 * Gives its `url`, its WordPress's `version`, `setUp(options)`, which says how it is (see site.php), `publish(id)`, `asked()`,
 * the addresses that WordPress itself has asked for, `log()`, what PHP complains of in the plugin, and `end()`.
 */
export async function startSite({ source, zip, folder }) {
  const php = needed("php8.2-cli php8.2-mysql php8.2-xml", "php8.2", "php");
  const database = needed("mariadb-server", "mariadbd");
  rmSync(folder, { recursive: true, force: true });
  const site = join(folder, "site");
  // Debian's has links to other packages' scripts.
  cpSync(source, site, { recursive: true, dereference: true });
  for (const name of ["install.php", "publish.php", "router.php"]) cpSync(join(HERE, name), join(site, name));
  mkdirSync(join(site, "wp-content/mu-plugins"), { recursive: true });
  cpSync(join(HERE, "site.php"), join(site, "wp-content/mu-plugins/site.php"));
  for (const [name, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = join(site, "wp-content/plugins", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  const data = join(folder, "data");
  // A socket's path has about 100 letters.
  const socket = `/tmp/prescreen-${process.pid}-${await freePort()}.sock`;
  const user = process.getuid() === 0 ? ["--user=root"] : [];
  execFileSync(needed("mariadb-server", "mariadb-install-db"), [
    ...["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", ...user],
  ]);
  const running = start(database, ["--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", ...user], process.env, data);
  await until(() => existsSync(socket), "the database answers", 60_000);
  execFileSync(needed("mariadb-client", "mariadb"), ["--no-defaults", `--socket=${socket}`, "--user=root", "--execute=CREATE DATABASE wordpress"]);

  const port = await freePort();
  const url = `http://localhost:${port}`;
  const setUp = (options = {}) =>
    writeFileSync(join(site, "case.json"), JSON.stringify({ plugin: true, classic: false, script: "", ...options }));
  setUp();
  writeFileSync(join(site, "wp-config.php"), config(socket, url));
  execFileSync(php, [join(site, "install.php")], { stdio: "inherit" });
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: "4" };
  const server = start(php, ["-S", `localhost:${port}`, "-t", site, join(site, "router.php")], env, join(folder, "server"));
  await until(() => fetch(`${url}/wp-login.php`).then(({ ok }) => ok, () => false), "WordPress answers", 60_000);

  const lines = (name) => {
    const file = join(site, name);
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  };
  return {
    url,
    version: /wp_version = '(.*?)'/.exec(readFileSync(join(site, "wp-includes/version.php"), "utf8"))[1],
    setUp,
    publish: (id) => execFileSync(php, [join(site, "publish.php"), String(id)]),
    asked: () => lines("asked.log"),
    // Older WordPress complains of itself on a newer PHP.
    log: () => lines("debug.log").filter((line) => line.includes("/plugins/trial-prescreen/")),
    async end() {
      await server.end();
      await running.end();
      rmSync(folder, { recursive: true, force: true });
      rmSync(socket, { force: true });
    },
  };
}
