// The builder page's own texts.
import { builder } from "../../support/surfaces.mjs";

/** By language. */
export const words = { en: builder("en"), "zh-Hans": builder("zh-Hans") };
