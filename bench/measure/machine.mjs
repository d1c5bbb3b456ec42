// The machine and the versions that were measured.
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";

/** Above this share of the processors' time, taken by other programs, no time is judged. */
export const QUIET = 0.1;

/** The share of the processors' time that is taken by other programs, over three seconds in which the bench does nothing. */
export async function busyShare() {
  const times = () => cpus().map(({ times }) => ({ idle: times.idle, all: Object.values(times).reduce((sum, time) => sum + time, 0) }));
  const before = times();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const spent = (key) => times().reduce((sum, now, at) => sum + now[key] - before[at][key], 0);
  return 1 - spent("idle") / spent("all");
}

export function machine(browser) {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: system(),
    browser: `Chromium ${browser}, headless; the good line is this machine's own, the slow phone 1.6 Mbit/s, 150 ms, 4x CPU, 360 x 740`,
    node: process.version,
  };
}

function system() {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}
