// The builder page, where a site chooses how the widget looks: the real widget beside its settings, the snippets, and
// what the site's own page needs. `tests/embed/` tests how colours, policies and addresses are judged.
import { expectAccessible, expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { expect, test as base } from "./support/test.mjs";
import { everyLanguage, languages } from "./support/trial.mjs";
import { pasted, words as texts } from "./support/builder.mjs";

const WAYS = ["frame", "element", "file"];
const SITES = ["html", "wordpress", "ghost", "hugo", "mediawiki", "mkdocs", "npm", "other"];

/** A person who prepares a site. */
class Builder {
  constructor(page) {
    this.page = page;
    this.frame = page.frameLocator("[data-trial-prescreen] iframe");
    this.element = page.locator("trial-prescreen");
    this.error = page.locator("#accent-error");
  }

  async open() {
    await this.page.goto("./embed/");
    await expect(this.frame.locator('[data-screen="intro"]')).toBeVisible();
  }

  /** Shows the widget in a way. */
  async show(way) {
    await this.page.locator(`input[name="way"][value="${way}"]`).check();
  }

  /** The widget that is shown. */
  widget(way) {
    return way === "frame" ? this.frame : this.element;
  }

  /** Says what the site runs on. */
  async site(name) {
    await this.page.locator("#site").selectOption(name);
  }

  async theme(name) {
    await this.page.locator("#theme").selectOption(name);
  }

  async colour(text) {
    await this.page.locator("#accent").fill(text);
    await this.page.locator("#accent").blur();
  }

  snippet(name) {
    return this.page.locator(`[data-snippet="${name}"]`).inputValue();
  }

  needs(name) {
    return this.page.locator(`[data-needs="${name}"]`).textContent();
  }

  async check(address, policy = "") {
    await this.page.locator("#address").fill(address);
    await this.page.locator("#policy").fill(policy);
    await this.page.locator("#check button").click();
  }

  state(way) {
    return this.page.locator(`[data-way="${way}"]`);
  }
}

const test = base.extend({
  builder: ({ page }, use) => use(new Builder(page)),
});

/** The attributes of the first tag of this name in a text. */
function attributesOf(text, tag) {
  const [, inside] = new RegExp(`<${tag}\\b([^>]*)>`).exec(text) ?? [];
  if (inside === undefined) throw new Error(`there is no <${tag}> in ${text}`);
  const found = inside.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name, value = ""]) => [name, value.replaceAll("&amp;", "&")]));
}

for (const language of languages) {
  test.describe(`the builder page in ${language}`, () => {
    test.use({ language, colorScheme: "light" });

    for (const way of WAYS) {
      test(`axe finds nothing with the ${way}`, async ({ page, builder }) => {
        await builder.open();
        await builder.show(way);
        await expectAccessibleInLightAndDark(page, way);
      });
    }

    test("axe finds nothing with the lines of any site", async ({ page, builder }) => {
      await builder.open();
      for (const site of SITES) {
        await builder.site(site);
        await expectAccessible(page, site);
      }
    });

    test("axe finds nothing with a rejected colour and a checked page", async ({ page, builder }) => {
      await builder.open();
      await builder.colour("#ffff00");
      await builder.check("https://a.wixsite.com/", "default-src 'self'; script-src 'nonce-a'");
      await expect(builder.error).not.toBeEmpty();
      await expect(page.locator(".verdict")).toHaveCount(4);
      await expectAccessibleInLightAndDark(page, "with problems");
      await builder.check("hello", "hello");
      await expect(page.locator("#policy-error")).not.toBeEmpty();
      await expectAccessible(page, "with errors");
    });

    test("speaks its language at once, and switches page and widget", async ({ page, builder, words }) => {
      await builder.open();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[language].title);
      await expect(builder.frame.locator('[data-action="start"]')).toHaveText(words.start_button);
      const other = languages.find((one) => one !== language);
      await page.locator(`[data-speak="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts[other].title);
      expect(await builder.snippet("pinned")).toContain(pasted[other].fallback.split("\n")[0]);
      // It follows the page's language where none is set.
      await expect(builder.frame.locator("html")).toHaveAttribute("lang", other);
    });

    test("fits 320 px, with controls at least 44 px high", async ({ page, builder }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await builder.open();
      await builder.colour("#ffff00");
      await builder.check("https://a.wixsite.com/", `default-src 'self'; script-src ${"a".repeat(80)}.example`);
      const expectToFit = async (what) => {
        const found = await page.evaluate(() => {
          const wide = [...document.querySelectorAll("body *")]
            .filter((element) => !element.closest("option, .unseen"))
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
          const pressed = document.querySelectorAll("button, select, input:not([type=radio]), .option, footer a, .button");
          const small = [...pressed].filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width > 0 && (width < 44 || height < 44);
          });
          const names = (elements) => elements.map((element) => element.outerHTML.slice(0, 100));
          return { scrolls: document.documentElement.scrollWidth - innerWidth, wide: names(wide), small: names(small) };
        });
        expect(found, what).toEqual({ scrolls: 0, wide: [], small: [] });
      };
      for (const way of WAYS) {
        await builder.show(way);
        await expectToFit(way);
      }
      for (const site of SITES) {
        await builder.site(site);
        await builder.show("frame");
        await expectToFit(site);
      }
    });
  });
}

/** [site, the ways that it takes, what is pasted for its first way] */
for (const [site, ways, names] of [
  ["html", "frame element file", "pinned moving hand"],
  ["wordpress", "frame file", "wordpress_block wordpress_script wordpress_authors"],
  ["ghost", "frame element file", "ghost_card"],
  ["hugo", "frame element file", "hugo_shortcode hugo_page"],
  ["mediawiki", "frame file", "mediawiki_script mediawiki_page"],
  ["mkdocs", "frame file", "mkdocs_page"],
  ["npm", "frame element", "npm_install npm_script npm_page"],
  ["other", "frame file", "moving hand"],
]) {
  test(`a site of ${site} is offered what it takes, and no more`, async ({ page, builder }) => {
    await builder.open();
    await builder.show("element");
    await builder.site(site);
    const offered = page.locator('input[name="way"]:visible');
    expect((await offered.evaluateAll((inputs) => inputs.map(({ value }) => value))).join(" ")).toBe(ways);
    await expect(page.locator('input[name="way"]:checked')).toHaveValue(ways.includes("element") ? "element" : "frame");
    await builder.show("frame");
    const found = await page.locator("[data-snippet]").evaluateAll((areas) => areas.map(({ dataset }) => dataset.snippet));
    expect(found.join(" ")).toBe(names);
    for (const way of ways.split(" ")) {
      await builder.show(way);
      await expect(page.locator("#snippets")).not.toContainText("undefined");
    }
  });
}

test("what editors of a site strip is not in its lines", async ({ page, builder, baseURL }) => {
  await builder.open();
  await builder.colour("teal");
  await builder.site("wordpress");
  const authors = await builder.snippet("wordpress_authors");
  expect(attributesOf(authors, "div")).toEqual({ "data-trial-prescreen": "", "data-theme": "light", "data-accent": "teal" });
  expect(authors).not.toMatch(/<script|<trial-prescreen|<input/);
  await builder.site("mediawiki");
  expect(await builder.snippet("mediawiki_script")).toBe(`mw.loader.load("${baseURL}v1/embed.js");`);
  const wiki = await builder.snippet("mediawiki_page");
  // A line that begins with a space is a listing there, and <a> is not let through.
  expect(wiki).not.toMatch(/^ |<a /m);
  expect(wiki).toContain("[tel:+861050847588 010-50847588]");
});

test("the first question is apart from the element's lines", async ({ builder }) => {
  await builder.open();
  await builder.show("element");
  for (const name of ["pinned", "moving"]) expect(await builder.snippet(name)).not.toContain("data-first-question");
  expect(await builder.snippet("question")).toBe(pasted.en.question);
});

test("the plugin comes first for WordPress if there is one", async ({ page, builder, baseURL }) => {
  await builder.open();
  await builder.site("wordpress");
  await expect(page.locator("#snippets > :first-child [data-plugin]")).toHaveAttribute(
    "href",
    new RegExp(`^${baseURL}v\\d+\\.\\d+\\.\\d+/trial-prescreen-wordpress\\.zip$`),
  );
  await page.route("**/builder.js", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/,plugin:"[^"]*"/, "");
    await route.fulfill({ response, body });
  });
  await builder.open();
  await builder.site("wordpress");
  await expect(page.locator("#snippets > :first-child")).toBeVisible();
  await expect(page.locator("[data-plugin]")).toHaveCount(0);
});

test.describe("what its own server lacks", () => {
  // What the browser itself says of an answer.
  test.use({ expected: /404|Failed to load resource/ });

  test("is nothing on this one", async ({ page, builder }) => {
    await builder.open();
    await expect(page.locator("#own-server-good")).toHaveText(texts.en.server_good);
    await expect(page.locator("#own-server")).toBeHidden();
  });

  /** [what, the file, the change of its answer, message] */
  for (const [what, file, change, says] of [
    ["a header", "v1/embed.js", { headers: { "access-control-allow-origin": "" } }, /does not send Access-Control-Allow-Origin/],
    ["a file", "prescreen.js", { status: 404 }, /prescreen\.js is not on this server: it answers 404/],
    ["a script's type", "frame.js", { headers: { "content-type": "text/plain" } }, /sends .*frame\.js as “text\/plain”/],
    ["leave to be framed", "frame.html", { headers: { "x-frame-options": "SAMEORIGIN" } }, /forbids other sites/],
  ]) {
    test(`is said in words, such as ${what}`, async ({ page, builder }) => {
      await page.route(`**/${file}`, async (route) => {
        if (route.request().method() !== "HEAD") return route.continue();
        const response = await route.fetch();
        await route.fulfill({ ...change, headers: { ...response.headers(), ...change.headers } });
      });
      await builder.open();
      await expect(page.locator("#own-server")).toContainText(says);
      await expect(page.locator("#own-server-good")).toBeHidden();
      await expectAccessibleInLightAndDark(page, what);
    });
  }
});

for (const way of ["frame", "element"]) {
  test(`every setting updates the ${way} without losing answers`, async ({ page, builder }) => {
    await builder.open();
    await builder.show(way);
    const widget = builder.widget(way);
    await widget.locator('[data-action="start"]').click();
    await widget.locator('input[name="age"]').fill("47");
    const kept = () => expect(widget.locator('input[name="age"]')).toHaveValue("47");
    const accent = () =>
      widget.locator('[data-action="continue"]').evaluate((button) => getComputedStyle(button).backgroundColor);

    await page.locator("#lang").selectOption("zh-Hans");
    await expect(widget.locator('[data-action="language"]')).toHaveText("English");
    await kept();
    await page.locator("#theme").selectOption("dark");
    await expect(widget.locator(".root")).toHaveClass("root dark");
    await kept();
    await page.locator("#theme").selectOption("light");
    await expect(widget.locator(".root")).toHaveClass("root");
    await builder.colour("#7a1f5c");
    await expect.poll(accent).toBe("rgb(122, 31, 92)");
    await kept();
    await page.locator("#picker").fill("#004400");
    await expect.poll(accent).toBe("rgb(0, 68, 0)");
    await builder.colour("");
    await expect.poll(accent).toBe("rgb(11, 92, 107)");
    await page.locator("#level").selectOption("4");
    await expect(widget.locator("[data-screen] h4").first()).toBeVisible();
    await kept();
    for (const other of ["file", way === "frame" ? "element" : "frame"]) {
      await builder.show(other);
      await expect(widget.locator('input[name="age"]')).toBeHidden();
    }
    await builder.show(way);
    await expect(widget.locator('input[name="age"]')).toBeVisible();
    await kept();
  });
}

/** [settings, the attributes in the snippet] */
for (const [chosen, attributes] of [
  [{}, { theme: "light" }],
  [{ theme: "auto" }, {}],
  [{ lang: "zh-Hans" }, { lang: "zh-Hans", theme: "light" }],
  [{ lang: "en", theme: "dark", level: "3", colour: "teal" }, { lang: "en", theme: "dark", accent: "teal", "heading-level": "3" }],
  [{ theme: "light", level: "1", colour: "rgb(122 31 92)" }, { theme: "light", accent: "rgb(122 31 92)", "heading-level": "1" }],
]) {
  test(`the snippet has what is chosen: ${JSON.stringify(chosen)}`, async ({ page, builder, baseURL }) => {
    const release = await (await page.request.get("./integrity.txt")).text();
    const hash = (file) => release.split("\n").find((line) => line.endsWith(`  ${file}`)).split(" ")[0];
    const folder = /v\d+\.\d+\.\d+/.exec(release)[0];
    const moving = folder.split(".")[0];
    await builder.open();
    for (const name of ["lang", "theme", "level"]) {
      if (chosen[name]) await page.locator(`#${name}`).selectOption(chosen[name]);
    }
    if (chosen.colour) await builder.colour(chosen.colour);

    for (const [way, tag, file, script] of [
      ["frame", "div", "embed.js", { async: "" }],
      ["element", "trial-prescreen", "prescreen.js", { type: "module" }],
    ]) {
      await builder.show(way);
      const mark = way === "frame" ? { "data-trial-prescreen": "" } : {};
      const [pinned, followed] = [await builder.snippet("pinned"), await builder.snippet("moving")];
      for (const text of [pinned, followed]) expect(attributesOf(text, tag)).toEqual({ ...mark, ...attributes });
      expect(attributesOf(pinned, "script")).toEqual({
        ...script,
        src: `${baseURL}${folder}/${file}`,
        integrity: hash(`${folder}/${file}`),
        crossorigin: "anonymous",
      });
      expect(attributesOf(followed, "script")).toEqual({ ...script, src: `${baseURL}${moving}/${file}` });
    }

    await builder.show("frame");
    const { src, sandbox, ...rest } = attributesOf(await builder.snippet("hand"), "iframe");
    const [address, hashed = ""] = src.split("#");
    expect(address).toBe(`${baseURL}${folder}/frame.html`);
    expect(Object.fromEntries(new URLSearchParams(hashed))).toEqual(attributes);
    expect(rest).toEqual({
      title: pasted[chosen.lang ?? "en"].title,
      width: "100%",
      height: "900",
      style: "display:block;border:0",
      referrerpolicy: "no-referrer",
    });
    expect(await builder.snippet("hand")).toContain(pasted[chosen.lang ?? "en"].fallback);
    expect(sandbox).toBe(await page.locator("[data-trial-prescreen] iframe").getAttribute("sandbox"));

    await builder.show("file");
    expect(attributesOf(await builder.snippet("pinned"), "a")).toEqual({ href: `${baseURL}${folder}/trial-prescreen.html` });
    await expect(page.getByText(hash(`${folder}/trial-prescreen.html`))).toBeVisible();
  });
}

/** Gives the files a public address, since browsers keep public pages from loading from localhost. */
async function publish(context, baseURL) {
  await context.route("https://widget.example/**", async (route) => {
    const url = route.request().url().replace("https://widget.example/", baseURL);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}

// A snippet works on a site of another origin whose policy is exactly the one stated.
for (const [way, name, needs] of [
  ["frame", "pinned", "script"],
  ["frame", "moving", "script"],
  ["frame", "hand", "hand"],
  ["element", "pinned", "element"],
  ["element", "moving", "element"],
]) {
  test(`the ${name} ${way} snippet needs exactly the policy stated`, async ({
    page,
    builder,
    context,
    baseURL,
  }) => {
    await publish(context, baseURL);
    await page.goto("https://widget.example/embed/");
    await page.locator("#lang").selectOption("zh-Hans");
    await builder.show(way);
    await expect(page.locator("#not-online")).toBeHidden();
    const snippet = await builder.snippet(name);
    const lines = (await builder.needs(needs)).split("\n");
    // Another tab, whose console may report what is blocked.
    const site = await context.newPage();
    const visit = async (policy) => {
      await site.unrouteAll();
      await site.route("https://site.example/", (route) =>
        route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": policy.join("; ") },
          body: `<!doctype html><html lang="en"><title>A site</title><body>${snippet}</body></html>`,
        }),
      );
      await site.goto("https://site.example/");
    };
    const widget = way === "frame" ? site.frameLocator("iframe") : site;
    await visit(["default-src 'none'", ...lines]);
    await expect(widget.locator('[data-screen="intro"]')).toBeVisible();
    await expect(widget.locator('[data-action="language"]')).toHaveText("English");
    for (const line of lines) {
      const blocked = site.waitForEvent("console", (message) => /Content Security Policy/.test(message.text()));
      await visit(["default-src 'none'", ...lines.filter((other) => other !== line)]);
      await blocked;
      await expect(widget.locator("[data-screen]")).toHaveCount(0);
    }
  });
}

test("the single file starts under the policy stated for it", async ({ page, builder }) => {
  await builder.open();
  await builder.show("file");
  const policy = (await builder.needs("file")).split("\n").join("; ");
  const { href } = attributesOf(await builder.snippet("pinned"), "a");
  await page.route(href, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto(href);
  await expect(page.locator('[data-screen="intro"]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('input[name="way"]:checked')).toHaveValue("frame");
});

test("a rejected colour is explained and left out of the snippet", async ({ page, builder }) => {
  await builder.open();
  await builder.theme("auto");
  /** [typed text, message] */
  for (const [text, says] of [
    ["blurple", /“blurple” is not a colour/],
    ["#12", /“#12” is not a colour/],
    ["red; background: blue", /is not a colour/],
    ["<b>", /“<b>” is not a colour/],
    ["transparent", /“transparent” lets through/],
    ["rgb(10 90 100 / 50%)", /lets through .* such as #0a5a64/],
    ["#0b5c6b80", /lets through .* such as #0b5c6b/],
    ["currentcolor", /another colour in each place/],
    ["var(--brand)", /another colour in each place/],
    ["#ffff00", /#ffff00 cannot be read on a light page: its contrast is 1\.0 to 1, and text needs 4\.5 to 1\..*does hold if the questions are always dark/],
    ["white", /#ffffff cannot be read on a light page/],
    ["black", /#000000 cannot be read on a dark page.*does hold if the questions are always light/],
    ["a".repeat(150), /more than 100 letters/],
  ]) {
    await test.step(text.slice(0, 40), async () => {
      await builder.colour("#7a1f5c");
      expect(await builder.snippet("pinned")).toContain("accent=");
      await builder.colour(text);
      await expect(builder.error).toHaveText(says);
      await expect(page.locator("#accent")).toHaveAttribute("aria-invalid", "true");
      for (const name of ["pinned", "moving", "hand"]) expect(await builder.snippet(name)).not.toContain("accent");
      await expect(page.locator("[data-trial-prescreen]")).not.toHaveAttribute("accent");
      await builder.colour("teal");
      await expect(builder.error).toBeEmpty();
      await expect(page.locator("#accent")).not.toHaveAttribute("aria-invalid");
      expect(await builder.snippet("pinned")).toContain('accent="teal"');
    });
  }
});

test("another theme or the offered colour clears the rejection", async ({ page, builder }) => {
  await builder.open();
  await builder.colour("#ffff00");
  await expect(builder.error).not.toBeEmpty();
  await page.locator("#theme").selectOption("dark");
  await expect(builder.error).toBeEmpty();
  expect(await builder.snippet("pinned")).toContain('accent="#ffff00"');
  await page.locator("#theme").selectOption("light");
  await expect(builder.error).not.toBeEmpty();
  await page.getByRole("button", { name: /^Use #/ }).click();
  await expect(builder.error).toBeEmpty();
  const taken = await page.locator("#accent").inputValue();
  expect(taken).toMatch(/^#[0-9a-f]{6}$/);
  expect(await builder.snippet("pinned")).toContain(`accent="${taken}"`);
});

test("no error is shown while a colour is being typed", async ({ page, builder }) => {
  await builder.open();
  await page.locator("#accent").pressSequentially("#7a1f");
  await expect(builder.error).toBeEmpty();
  await page.locator("#accent").pressSequentially("5c");
  await expect(page.locator("#contrasts li")).toHaveCount(1);
  await expect(page.locator("#contrasts")).toContainText("On a light page: #7a1f5c stays as it is.");
});

test("the stated contrasts are those that the browser renders", async ({ page, builder }) => {
  await builder.open();
  await page.locator("#theme").selectOption("dark");
  await builder.colour("#c8102e");
  const [, shown] = /it becomes (#[0-9a-f]{6})/.exec(await page.locator("#contrasts").textContent());
  await builder.frame.locator('[data-action="start"]').waitFor();
  const colour = await builder.frame
    .locator('[data-action="start"]')
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  const hex = colour.match(/\d+/g).map((part) => Number(part).toString(16).padStart(2, "0"));
  expect(`#${hex.join("")}`).toBe(shown);
});

test.describe("copying", () => {
  test("puts the snippet on the clipboard and confirms it", async ({ page, builder, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await builder.open();
    await page.getByRole("button", { name: "Copy: This version" }).click();
    await expect(page.locator("#snippets").getByRole("status").first()).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await builder.snippet("pinned"));
  });

  test("selects the snippet if the clipboard refuses", async ({ page, builder }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    });
    await builder.open();
    await page.getByRole("button", { name: "Copy: Always" }).click();
    await expect(page.locator("#snippets").getByRole("status").nth(1)).toContainText("did not let us copy");
    expect(await page.evaluate(() => getSelection().toString())).toBe(await builder.snippet("moving"));
    await expect(page.locator('[data-snippet="moving"]')).toBeFocused();
  });
});

test.describe("the check of a site's own page", () => {
  test("states what each address and policy needs", async ({ page, builder }) => {
    await builder.open();
    /** [address, policy, state of each way: frame, by hand, element, file; message] */
    for (const [address, policy, states, says] of [
      ["https://site.example/", "", "blocked blocked blocked blocked", /which is this device alone/],
      ["http://localhost:3000/", "", "works works works works", /is not where our files are/],
      ["http://localhost:3000/", "default-src 'self'", "blocked blocked blocked works", /“default-src 'self'” keeps out our script/],
      ["", "script-src 'nonce-a' 'wasm-unsafe-eval'", "works_snippet works works_snippet works", /add nonce="…"/],
      ["", "frame-src 'none'", "blocked blocked works works", /keeps out our frame/],
      ["", "script-src *", "works works blocked works", /does not let WebAssembly start/],
      ["", "Content-Security-Policy-Report-Only: default-src 'none'", "works works works works", /only reports/],
      ["", "style-src 'self'", "works works works works", /no inline style is used/],
    ]) {
      await test.step([address, policy].filter(Boolean).join(" with "), async () => {
        await builder.check(address, policy);
        await expect(page.locator("#checked")).toContainText(says);
        await expect(page.locator("#checked h3").first()).toBeFocused();
        const found = await page.locator("[data-way]").evaluateAll((ways) => ways.map(({ dataset }) => dataset.state));
        expect(found.join(" ")).toBe(states);
      });
    }
  });

  test("needs less on the files' own origin, and offers policy fixes", async ({ builder, baseURL }) => {
    await builder.open();
    await builder.check(baseURL, "default-src 'self'; script-src 'self' https://cdn.example");
    await expect(builder.state("frame")).toHaveAttribute("data-state", "works");
    await expect(builder.state("element")).toHaveAttribute("data-state", "blocked");
    await expect(builder.state("element").locator("pre")).toHaveText(
      "script-src 'self' https://cdn.example 'wasm-unsafe-eval'",
    );
  });

  test("rejects a bad address or policy and focuses its field", async ({ page, builder }) => {
    await builder.open();
    for (const [address, policy, field, says] of [
      ["", "", "address", /Paste the address of your page/],
      ["hello there", "", "address", /“hello there” is not the address of a page/],
      ["file:///page.html", "", "address", /is a file on a device/],
      ["javascript:alert(1)", "", "address", /“javascript:alert\(1\)” does not begin with https/],
      ["https://site.example/", "<b>hello</b>", "policy", /No part of “<b>hello<\/b>” is a rule/],
    ]) {
      await test.step(`“${address}” with “${policy}”`, async () => {
        await builder.check(address, policy);
        await expect(page.locator(`#${field}-error`)).toHaveText(says);
        await expect(page.locator(`#${field}`)).toBeFocused();
        await expect(page.locator(`#${field}`)).toHaveAttribute("aria-invalid", "true");
        await expect(page.locator("#checked")).toBeEmpty();
      });
    }
  });

  test("results follow a change of language", async ({ page, builder }) => {
    await builder.open();
    await builder.check("http://localhost:3000/", "frame-src 'none'");
    await page.locator('[data-speak="zh-Hans"]').click();
    await expect(page.locator("#checked h3").first()).toHaveText(texts["zh-Hans"].check_result);
    await expect(builder.state("hand")).toContainText(texts["zh-Hans"].check_blocked);
  });
});

test("everything works by keyboard alone", async ({ page, builder, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await builder.open();
  const keyboard = new Keyboard(page);
  await keyboard.choose("way", "element");
  await expect(builder.element.locator('[data-screen="intro"]')).toBeVisible();
  await keyboard.tabTo("#lang");
  await keyboard.press("ArrowDown");
  await keyboard.tabTo("#level");
  await keyboard.press("ArrowDown");
  await keyboard.tabTo("#accent");
  await page.keyboard.type("teal");
  await keyboard.tabTo('button[aria-label^="Copy: This"]');
  await keyboard.press("Enter");
  await expect(page.locator("#snippets").getByRole("status").first()).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(attributesOf(copied, "trial-prescreen")).toEqual({ lang: "en", theme: "light", accent: "teal", "heading-level": "3" });
  await keyboard.tabTo("#address");
  await page.keyboard.type("http://localhost:3000/");
  await keyboard.press("Enter");
  await expect(page.locator("#checked h3").first()).toBeFocused();
});

test("it requests only its files, stores nothing, keeps its URL", async ({ page, builder, baseURL }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await builder.open();
  for (const way of ["element", "file", "frame"]) await builder.show(way);
  await expect(page.locator("trial-prescreen [data-screen]")).toHaveCount(1);
  const elsewhere = requests.filter((url) => !url.startsWith(baseURL) && !url.startsWith("data:"));
  expect(elsewhere).toEqual([]);
  requests.length = 0;
  await builder.colour("#7a1f5c");
  await builder.check("http://localhost:3000/", "default-src 'self'");
  await expect(page.locator(".verdict")).toHaveCount(4);
  expect(requests).toEqual([]);
  expect(page.url()).toBe(`${baseURL}embed/`);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: "" });
});

test("search engines do not index it", async ({ page, builder }) => {
  await builder.open();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  expect(await page.title()).toContain("Put the questions on your website");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it says in every language where the snippets are", async ({ page }) => {
    await page.goto("./embed/");
    await expect(page.locator("noscript p")).toHaveCount(everyLanguage.length);
    await expect(page.locator("noscript p").first()).toBeVisible();
  });
});

test.describe("in forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("the chosen way looks different from the others", async ({ page, builder }) => {
    await builder.open();
    const look = () => page.locator(".option", { has: page.locator("#way-element") }).screenshot();
    const before = await look();
    await builder.show("element");
    await page.locator("h1").click();
    expect(before.equals(await look())).toBe(false);
  });
});
