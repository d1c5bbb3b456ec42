// The builder page's own words.
import { builder } from "../../support/surfaces.mjs";

/** By language. */
export const words = { en: builder("en"), "zh-Hans": builder("zh-Hans") };
