// A real Apache with Debian's modules, and `dist` in a folder for uploads of the site that it serves.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, program, start, until } from "../../support/processes.mjs";
import { DIST } from "./sites.mjs";

const apache = program("APACHE", "apache2", "httpd") ?? "apache2";
const MODULES = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules"].find(existsSync);
/** Some of those that Debian turns on by itself. */
const USUAL = ["mpm_event", "unixd", "log_config", "authz_core", "dir", "mime", "filter", "deflate"];
const UPLOADS = "wp-content/uploads/trial-prescreen";

/**
 * Starts Apache with `AllowOverride` as given, these modules beside the usual ones, and `more` settings of the site. Gives the address `files` of the
 * folder, `asked()`, the paths that were requested so far, and `stop()`.
 */
export async function startApache({ override, modules = [], more = "" }) {
  // Not in the checkout, which the user that Apache runs as may not be able to read.
  const folder = mkdtempSync(join(tmpdir(), "apache-"));
  chmodSync(folder, 0o755);
  const site = join(folder, "site");
  mkdirSync(site);
  cpSync(DIST, join(site, UPLOADS), { recursive: true });
  const port = await freePort();
  const loaded = [...USUAL, ...modules].map(
    (name) => `<IfModule !${name}_module>\nLoadModule ${name}_module "${MODULES}/mod_${name}.so"\n</IfModule>`,
  );
  const conf = join(folder, "apache.conf");
  writeFileSync(
    conf,
    `${loaded.join("\n")}
ServerRoot "${folder}"
DefaultRuntimeDir "${folder}"
PidFile "${folder}/pid"
ErrorLog "${folder}/error.log"
LogFormat "%U" path
CustomLog "${folder}/asked.log" path
ServerName localhost
Listen 127.0.0.1:${port}
StartServers 1
${process.getuid?.() === 0 ? "User #65534\nGroup #65534" : ""}
TypesConfig /dev/null
AddType text/html .html
AddType text/javascript .js
AddType application/x-gzip .gz
AddLanguage br .br
DocumentRoot "${site}"
<Directory "${site}">
  Options FollowSymLinks
  AllowOverride ${override}
</Directory>
AddOutputFilterByType DEFLATE text/html text/javascript application/wasm
${more}
`,
  );
  const checked = spawnSync(apache, ["-t", "-f", conf], { encoding: "utf8" });
  if (checked.error || checked.status !== 0) {
    throw new Error(`\`${apache} -t -f ${conf}\` does not accept the configuration: ${checked.error?.message ?? checked.stderr}`);
  }
  const running = start(apache, ["-X", "-f", conf], process.env, folder);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await until(() => fetch(origin).then(() => true, () => false), `Apache answers on ${origin}`);
  } catch (error) {
    await running.end();
    throw new Error(`${error.message}\n${running.complaints}`);
  }
  return {
    files: `${origin}/${UPLOADS}`,
    asked: () => readFileSync(join(folder, "asked.log"), "utf8").split("\n"),
    stop: running.end,
  };
}
