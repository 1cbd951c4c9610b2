// What runs in the page: finding elements as a person finds things, by role and name. The rules are
// Testing Library's; each test also asks the engine itself what it calls what was found (`visitor.mjs`).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const source = readFileSync(
  require.resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"),
  "utf8",
);

/**
 * Every element of a role with a name, within others; what has no role is found by its label or its
 * text, and a part of a page by its heading. Where several have one name, `first` takes the first.
 */
function matching(queries, path) {
  const words = (name) => (name?.source === undefined ? name : new RegExp(name.source, name.flags));
  const step = (within, { role, name, label, text, part }) => {
    if (part !== undefined) {
      const headings = queries.queryAllByRole(within, "heading", { level: 2, name: words(part) });
      return headings.map((heading) => heading.closest("section")).filter(Boolean);
    }
    if (label !== undefined) return queries.queryAllByLabelText(within, words(label));
    if (text !== undefined) return queries.queryAllByText(within, words(text));
    return queries.queryAllByRole(within, role, { name: words(name) });
  };
  const all = (found, next) => {
    const matches = found.flatMap((within) => step(within, next));
    return next.first ? matches.slice(0, 1) : matches;
  };
  return path.reduce(all, [document.body]);
}

/**
 * Brings the rules into a document. They and what asks them come in one script, since an engine may
 * run each in a world of its own, and a pattern of one is none in another.
 */
export const bring = `
  const exports = {};
  const module = { exports };
  (function () { ${source} }).call(window);
  window.noseMatching = (path) => (${matching})(exports, path);
`;

/** In the page: asks for what is at the end of a path; `undefined` before the rules are there. */
export function ask(path) {
  return window.noseMatching?.(path);
}
