//! wasm-bindgen 0.2.130 imports a script's module anew for each function that needs no conversion, and lists it each time
//! under the same key of one object. The keys overwrite each other with equal values; bundlers rightly warn about them.

/// The glue with each module imported once and listed once.
pub fn once(glue: &str) -> String {
    let mut modules: Vec<&str> = Vec::new();
    // The names that later imports of a module were given.
    let mut repeated: Vec<&str> = Vec::new();
    for (name, module) in glue.lines().filter_map(import) {
        if modules.contains(&module) {
            repeated.push(name);
        } else {
            modules.push(module);
        }
    }
    let is_repeated = |line: &&str| {
        let name = import(line).or_else(|| entry(line)).map(|(name, _)| name);
        name.is_some_and(|name| repeated.contains(&name))
    };
    let mut kept: String = glue
        .lines()
        .filter(|line| !is_repeated(line))
        .flat_map(|line| [line, "\n"])
        .collect();
    if !glue.ends_with('\n') {
        kept.pop();
    }
    kept
}

/// The name and the module of a line such as `import * as import2 from "./a.js"`.
fn import(line: &str) -> Option<(&str, &str)> {
    let (name, module) = line.strip_prefix("import * as ")?.split_once(" from ")?;
    Some((name, module.trim_end_matches(';')))
}

/// The name and the module of an entry such as `"./a.js": import2,`.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (module, name) = line.trim().strip_suffix(',')?.split_once(": ")?;
    (module.starts_with('"') && name.starts_with("import")).then_some((name, module))
}

#[cfg(test)]
mod tests {
    use super::once;

    #[test]
    fn each_module_is_imported_and_listed_once() {
        let glue = r#"import { listen } from './b.js';
import * as import1 from "./a.js"
import * as import2 from "./a.js"
import * as import3 from "./b.js"
import * as import10 from "./a.js"
    return {
        __proto__: null,
        "./own_bg.js": import0,
        "./a.js": import1,
        "./a.js": import2,
        "./b.js": import3,
        "./a.js": import10,
    };
"#;
        let expected = r#"import { listen } from './b.js';
import * as import1 from "./a.js"
import * as import3 from "./b.js"
    return {
        __proto__: null,
        "./own_bg.js": import0,
        "./a.js": import1,
        "./b.js": import3,
    };
"#;
        assert_eq!(once(glue), expected);
        assert_eq!(once(expected), expected);
    }

    #[test]
    fn glue_without_repeated_imports_is_left_alone() {
        for glue in ["", "let a = 1;", "import * as import1 from \"./a.js\"\n"] {
            assert_eq!(once(glue), glue);
        }
    }
}
