// Programs that the tests start: how to find them, and how to end them with the test that started them, whatever happens.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

// The shell reads its standard input, which closes when this process ends, even when it is killed. It then kills
// its whole process group, with whatever a browser has started, and deletes the folder.
const KEEPER = 'folder=$1; shift; "$@" </dev/null & cat >/dev/null; rm -rf -- "$folder"; kill -KILL 0';

/** The timeout for starting a program, and for the end of a killed one. */
const PATIENCE_MS = 10_000;

/** The program that a variable names, or the first of these on the PATH, or in root's, where Debian installs servers. */
export function program(variable, ...names) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  const there = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env[variable] || there.find((file) => existsSync(file));
}

/** A free port. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A process's state, as one letter, and its group: proc_pid_stat(5). */
function state(id) {
  try {
    const [letter, , group] = readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    return { letter, group: Number(group) };
  } catch {
    // It is gone.
    return {};
  }
}

/** Whether any process of a group still runs; zombies do not count. Linux only. */
export function isAlive(group) {
  if (!existsSync("/proc/self")) return false;
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.map(state).some((found) => found.group === group && !"ZX".includes(found.letter));
}

/** Waits for a condition; `what` describes it in the error. */
export async function until(holds, what, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await holds();
    if (value) return value;
    if (Date.now() > end) throw new Error(`timeout after ${patience / 1000} s, waiting until ${what}`);
    await pause();
  }
}

/** Starts a program in a process group and folder of its own, deleted with it; `told` is its output on file descriptor 3. */
export function start(program, args, env, folder) {
  const child = spawn("sh", ["-c", KEEPER, "sh", folder, program, ...args], {
    detached: true,
    env,
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
  const kept = { group: child.pid, told: "", complaints: "" };
  child.stderr.on("data", (data) => (kept.complaints += data));
  child.stdio[3].on("data", (data) => (kept.told += data));
  // Neither keeps the test process alive.
  for (const handle of [child, child.stdin, child.stderr, child.stdio[3]]) handle.unref();
  kept.end = async () => {
    child.stdin.end();
    await until(() => child.signalCode !== null && !isAlive(child.pid), `the processes of ${program} are gone`);
  };
  return kept;
}
