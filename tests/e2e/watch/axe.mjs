// axe-core, put into a page from outside: the page's own rules let no foreign script in.
import { createRequire } from "node:module";

const { source } = createRequire(import.meta.url)("axe-core");

const OPTIONS = {
  // Preloading would fetch style sheets, and nothing is fetched here.
  preload: false,
  resultTypes: ["violations"],
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
};

/** What axe finds wrong on the page as it stands: each rule with the elements it is about. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(async (options) => {
    const results = await globalThis.axe.run(document, options);
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      elements: nodes.map((node) => `${node.html} — ${node.any.map((check) => check.message)}`),
    }));
  }, OPTIONS);
  return found;
}
