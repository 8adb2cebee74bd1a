// Runs Azurite inside this process and closes it, saving its data, when standard input ends: that is when the app that started
// it asks for it by closing the pipe, or is gone, however it went.
const closing = [];
const once = process.once.bind(process);

// Ctrl+C reaches every process of a terminal. The app must stop first, so Azurite gets its signal from here only.
process.once = (event, listener) => {
  if (event !== "SIGINT") return once(event, listener);
  closing.push(listener);
  return process;
};
process.on("SIGINT", () => {});

process.stdin.on("error", close).on("end", close).resume();

function close() {
  if (closing.length === 0) process.exit(0);
  closing.splice(0).forEach((listener) => listener());
  setTimeout(() => process.exit(1), 10_000).unref();
}

const script = process.argv[2];
process.argv.splice(1, 2, script);
require(script);
