//! Compiles the program, and bundles the scripts around it.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::chosen;
use crate::files::{gzip, read, read_text, sha384, write};
use crate::process::{Run, progress};
use crate::{review, tools};

/// What a text file begins with to be read as UTF-8 whatever its server says of it.
pub const BYTE_ORDER_MARK: char = '\u{feff}';
/// The program, as Trunk names it.
pub const WASM: &str = "trial-prescreen_bg.wasm";
/// What browsers the scripts are written for, in esbuild's words.
const TARGET: &str = "--target=es2022";

/// What each script is bundled from.
const SCRIPTS: [(&str, &str); 3] = [
    ("page.js", "src/embed/page.js"),
    ("frame.js", "src/embed/frame.js"),
    ("prescreen.js", "src/embed/element.js"),
];

/// The widget's style sheet, minified, under a name that makes esbuild take it for text.
const WIDGET_STYLE: &str = "style.txt";

/// A file that Trunk made.
pub fn made(name: &str) -> PathBuf {
    chosen::trunk().join(name)
}

/// Compiles the program. The page refers to its files as standing in `folder`.
pub fn compile(folder: &str) -> Result<()> {
    tools::wasm_target()?;
    tools::npm()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;

    progress(
        "Compiling the widget",
        "about half a minute; the first time, 2 minutes",
    );
    // Trunk is told to stay offline (Trunk.toml), and so tells Cargo.
    for_browser("cargo")
        .args(["fetch", "--target", tools::WASM])
        .mend("see that crates.io is reached, and run it again")
        .run()?;
    let mut trunk = for_browser("trunk")
        .args(["build", "--release", "--public-url"])
        .args([format!("./{folder}/")])
        .args([OsStr::new("--dist"), chosen::trunk().as_os_str()])
        .env("PATH", tools::path()?)
        .mend("the message above is the compiler's, or Trunk's on index.html and Trunk.toml");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk refuses any value but true and false.
        trunk = trunk.env("NO_COLOR", "true");
    }
    trunk.run()
}

/// Cargo, or Trunk which calls it, for the browser. Where the program names a line of source, for a panic, the line's path
/// is the same on every machine: as it is without the component rust-src, and without the person's home.
fn for_browser(program: &str) -> Run {
    let told = |arguments: &[&str]| Run::new("rustc").args(arguments).text().unwrap_or_default();
    let version = told(&["-vV"]);
    let mut lines = version.lines();
    let hash = lines.find_map(|line| line.strip_prefix("commit-hash: "));
    let library = format!("{}/lib/rustlib/src/rust", told(&["--print", "sysroot"]));
    let cargo = env::var("CARGO_HOME").unwrap_or_else(|_| {
        let home = env::home_dir().unwrap_or_default();
        home.join(".cargo").display().to_string()
    });
    Run::new(program)
        // Flags of the person's own would take the place of all that are set here and in .cargo/config.toml.
        .without("RUSTFLAGS")
        .without("CARGO_ENCODED_RUSTFLAGS")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            format!(
                "--remap-path-prefix={library}=/rustc/{} --remap-path-prefix={cargo}=/cargo",
                hash.unwrap_or_default()
            ),
        )
}

/// The widget's style sheet as it goes into scripts and pages, minified.
pub fn made_style() -> PathBuf {
    made(WIDGET_STYLE)
}

/// Where the widget's own style sheet stands: the pages with first screens hold it themselves.
#[derive(Clone, Copy)]
enum Style {
    InPage,
    InScript,
}

/// What every script with the program in it is bundled with: its glue, the widget's own style sheet as text, and
/// the guard in the place where the glue makes an instance of the program. `turns` says whether one of the languages is
/// written from right to left.
fn program(style: Style, turns: bool) -> [String; 5] {
    let trunk = chosen::trunk().display();
    let style = match style {
        Style::InScript => format!("./{trunk}/{WIDGET_STYLE}"),
        Style::InPage => "./src/embed/style-of-page.js".to_owned(),
    };
    [
        format!("--alias:trial-prescreen=./{trunk}/trial-prescreen.js"),
        format!("--alias:trial-prescreen/style={style}"),
        format!("--define:RIGHT_TO_LEFT={turns}"),
        "--define:WebAssembly.Instance=Guarded".to_owned(),
        "--inject:./src/embed/guarded.js".to_owned(),
    ]
}

/// Bundles the scripts that fetch the program from `folder`, into `to`. Each knows the hash of the
/// program that it was built with, so that no other is ever started.
pub fn scripts(folder: &str, to: &Path) -> Result<()> {
    let turns = review::parts()?.right_to_left;
    write(&made(WIDGET_STYLE), widget_style(turns)?)?;
    for (name, source) in SCRIPTS {
        let style = if name == "prescreen.js" {
            Style::InScript
        } else {
            Style::InPage
        };
        with_program(source, folder, style, turns, &to.join(name))?;
    }
    esbuild()?
        .args(["src/embed/embed.js", "--bundle", "--format=iife"])
        .args([
            format!("--define:FRAME_PATH=\"../{folder}/frame.html\""),
            // A classic script is read in its page's or its server's encoding, unless it begins with this mark.
            format!("--banner:js={BYTE_ORDER_MARK}"),
            format!("--outfile={}", to.join("embed.js").display()),
        ])
        .run_without_warnings()
}

/// The script of the page of its own, alone.
pub fn page_script(folder: &str, to: &Path, turns: bool) -> Result<()> {
    write(&made(WIDGET_STYLE), widget_style(turns)?)?;
    let page = to.join("page.js");
    with_program("src/embed/page.js", folder, Style::InScript, turns, &page)
}

/// The widget's style sheet, and what a language written from right to left needs where there is one.
fn widget_style(turns: bool) -> Result<String> {
    let mut sheet = style("style/widget.css")?;
    if turns {
        sheet += &style("style/right-to-left.css")?;
    }
    Ok(sheet)
}

/// Bundles one script that fetches the program from `folder`.
fn with_program(source: &str, folder: &str, style: Style, turns: bool, to: &Path) -> Result<()> {
    let content = read(&made(WASM))?;
    esbuild()?
        .args([source, "--bundle", "--format=esm"])
        .args(program(style, turns))
        .args([
            "--alias:trial-prescreen/wasm=./src/embed/wasm.js".to_owned(),
            // From within any folder beside the one of its version.
            format!("--define:WASM_PATH=\"../{folder}/{WASM}\""),
            format!("--define:WASM_INTEGRITY=\"{}\"", sha384(&content)),
            format!("--outfile={}", to.display()),
        ])
        .run_without_warnings()
}

/// The script of the page that makes snippets. It is told the version and its hashes as JSON.
pub fn builder(release: &str, to: &Path) -> Result<()> {
    esbuild()?
        .args(["src/pages/embed/builder.js", "--bundle", "--format=esm"])
        .args([
            format!("--define:RELEASE={release}"),
            format!("--outfile={}", to.join("builder.js").display()),
        ])
        .run_without_warnings()
}

/// The script of the single file, which holds the program.
pub fn single_script() -> Result<String> {
    let content = read(&made(WASM))?;
    let packed = made("program.gz");
    write(&packed, gzip(&content)?)?;
    let script = made("single.js");
    esbuild()?
        .args(["src/embed/page.js", "--bundle", "--format=esm"])
        .args(program(Style::InPage, review::parts()?.right_to_left))
        .args([
            "--alias:trial-prescreen/wasm=./src/embed/wasm-inline.js".to_owned(),
            format!("--alias:trial-prescreen/packed=./{}", packed.display()),
            "--loader:.gz=base64".to_owned(),
            format!("--outfile={}", script.display()),
        ])
        .run_without_warnings()?;
    read_text(script)
}

/// A script that stands inside a page, without what only its authors read. Each name is defined as a text.
pub fn script(source: &str, names: &[(&str, &str)]) -> Result<String> {
    let made = made("inside.js");
    let names = names
        .iter()
        .map(|(name, text)| format!("--define:{name}=\"{text}\""));
    esbuild()?
        .args([source, "--bundle", "--format=iife"])
        .args(names)
        .args([format!("--outfile={}", made.display())])
        .run_without_warnings()?;
    Ok(read_text(made)?.trim_end().to_owned())
}

/// A style sheet without what only its authors read.
pub fn style(source: &str) -> Result<String> {
    let made = made("minified.css");
    esbuild()?
        .args([source.to_owned(), "--bundle".to_owned()])
        .args([format!("--outfile={}", made.display())])
        .run_without_warnings()?;
    Ok(read_text(made)?.trim_end().to_owned())
}

/// Trunk's own minifier cannot read wasm-bindgen's glue. What it writes is ASCII, which is the same in every encoding that
/// a server may give a file, GBK on many a Chinese site.
fn esbuild() -> Result<Run> {
    Ok(Run::new(tools::npm_program("esbuild")?)
        .args(["--minify", TARGET, "--charset=ascii", "--log-level=warning"])
        // wasm-bindgen lists a script's module once for each function of it, always under the same key.
        .args(["--log-override:duplicate-object-key=silent"])
        .mend("the message above names the file that could not be read"))
}
