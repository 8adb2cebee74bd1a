// Runs Azurite inside this process: node launcher.js AZURITE_SCRIPT --location FOLDER …
// It closes, saving its data, when standard input ends: when the app that started it closes the pipe, or is gone, however it went.
const fs = require("node:fs");
const path = require("node:path");

const [script, ...options] = process.argv.slice(2);
const folder = options[options.indexOf("--location") + 1];

waitForPredecessor(path.join(folder, "emulator.pid"));

// Ctrl+C reaches every process of a terminal. The app must stop first, so Azurite gets its signal from here only.
const closing = [];
const once = process.once.bind(process);
process.once = (event, listener) => {
  if (event !== "SIGINT") return once(event, listener);
  closing.push(listener);
  return process;
};
process.on("SIGINT", () => {});
process.stdin.on("error", close).on("end", close).resume();

process.argv = [process.argv[0], script, ...options];
require(script);

function close() {
  if (closing.length === 0) process.exit(0);
  closing.splice(0).forEach((listener) => listener());
  setTimeout(() => process.exit(1), 10_000).unref();
}

// Two processes on one folder would spoil each other's data. One whose app was killed is still saving for a moment.
function waitForPredecessor(file) {
  const limit = Date.now() + 10_000;
  while (isAlive(predecessor(file))) {
    if (Date.now() > limit) {
      console.error(`Another storage emulator keeps its data in ${folder}; give another folder with --data (or delete ${file}).`);
      process.exit(1);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  fs.writeFileSync(file, String(process.pid));
  process.on("exit", () => fs.rmSync(file, { force: true }));
}

function predecessor(file) {
  try {
    return Number(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return 0;
    throw error;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
