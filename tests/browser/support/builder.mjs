// The builder page's own words.
import { bundled } from "../../embed/bundled.mjs";

const read = async (language) => (await bundled(`src/pages/embed/texts/${language}.js`)).default;

/** By language. */
export const words = { en: await read("en"), "zh-Hans": await read("zh-Hans") };
