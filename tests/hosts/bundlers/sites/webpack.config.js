import { resolve } from "node:path";

export default {
  mode: "production",
  context: resolve("element"),
  entry: "./main.js",
  output: { path: resolve("out/webpack"), filename: "main.js", clean: true },
  performance: false,
};
