// Each language's own page: the standalone page once more, in a folder named by the language. The first one's is the site's
// page, which is in all languages and begins in the visitor's.
import { escaped } from "./page.mjs";

/** The folder of a language's own page, below the site's. */
export const folderOf = (languages, { lang }) => (lang === languages[0].lang ? "" : `${lang}/`);

/** The standalone page in this language, for a folder beside this version's. Other placeholders stay. */
export function inLanguage(page, { lang, title, description, heading }, folder) {
  const texts = Object.entries({ lang, title, description, heading });
  const filled = texts.reduce((page, [name, text]) => page.replaceAll(`{${name}}`, () => escaped(text)), page);
  return filled.replaceAll(`"./${folder}/`, `"../${folder}/`).replace("<trial-prescreen ", `<trial-prescreen lang="${lang}" `);
}

/** A server's settings, with the rule for a language's page once for each. */
export function forLanguages(settings, languages) {
  const folders = languages.map((language) => folderOf(languages, language)).filter(Boolean);
  const rule = /^\/\{language\}\/.*\n(?: .*\n)*/m;
  return settings.replace(rule, (rule) => folders.map((folder) => rule.replace("{language}/", folder)).join(""));
}
