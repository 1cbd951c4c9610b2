// What went wrong, said again at the very end of a run: whoever reads only the last lines of a
// long record finds it there.

const ESCAPES = /\u001b\[[0-9;]*m/g;
const LINES = 30;

export default class LastWords {
  #failed = [];

  onTestEnd(test, result) {
    if (result.status === test.expectedStatus || result.status === "skipped") return;
    this.#failed.push({ title: test.titlePath().filter(Boolean).join(" › "), result });
  }

  onEnd() {
    for (const { title, result } of this.#failed) {
      console.log(`\nFailed after ${(result.duration / 1000).toFixed(1)} s: ${title}`);
      for (const { message, location } of result.errors) {
        const words = (message ?? "no message").replace(ESCAPES, "").split("\n").slice(0, LINES);
        for (const line of words) console.log(`  ${line}`);
        if (location) console.log(`  at line ${location.line}`);
      }
    }
  }

  printsToStdio() {
    return false;
  }
}
