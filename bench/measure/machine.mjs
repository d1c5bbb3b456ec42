// The machine and the versions that were measured.
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

export function machine(browser) {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: system(),
    browser: `Chromium ${browser}, headless; the good line is this machine's own, the slow phone 1.6 Mbit/s, 150 ms, 4x CPU, 360 x 740`,
    node: process.version,
    "busy before it began": `${loadavg()[0].toFixed(2)} processes (the figures are only sound well below the number of cores)`,
  };
}

function system() {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}
