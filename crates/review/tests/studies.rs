//! `cargo review studies` end to end, in a checkout of its own with a copy of the list.

use std::fs;
use std::path::{Path, PathBuf};

use super::command::review;

const LIST: &str = "trials/nct06822881/studies.toml";

const ROWS: &str = "\
nct_id,title,status,conditions,lupus,scleroderma,min_age,max_age,last_update_posted,places
NCT00000001,Cells,RECRUITING,Lupus,True,False,18 Years,,2026-08-30,\"Wuhan, China|Lyon, France\"
NCT06822881,The trial itself,RECRUITING,Lupus,True,True,18 Years,60 Years,2026-03-10,\"Beijing, China\"
";

/// A folder that the command takes for a checkout.
fn checkout(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("studies")
        .join(name);
    let _ = fs::remove_dir_all(&root);
    for folder in ["crates/review", "trials/nct06822881"] {
        fs::create_dir_all(root.join(folder)).expect("it can be made");
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(LIST);
    fs::copy(here, root.join(LIST)).expect("the list is there");
    root
}

fn run(root: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    review("studies", root, arguments)
}

fn list(root: &Path) -> String {
    fs::read_to_string(root.join(LIST)).expect("the list is there")
}

const TERMS: [&str; 5] = ["rows.csv", "--source", "made up", "--licence", "none"];

#[test]
fn a_newer_list_is_written_and_the_same_again() {
    let root = checkout("written");
    fs::write(root.join("rows.csv"), ROWS).expect("it can be written");
    let arguments = [&TERMS[..], &["--seen", "2026-09-01"]].concat();
    let (status, printed, errors) = run(&root, &arguments);
    assert_eq!((status, errors.as_str()), (Some(0), ""));
    assert!(
        printed.starts_with("1 studies seen in the registry on 2026-09-01"),
        "{printed}"
    );
    assert!(
        printed.contains("Came: 1\n  NCT00000001  Cells\n"),
        "{printed}"
    );
    assert!(printed.contains("\nWent: "), "{printed}");
    let written = list(&root);
    for part in [
        "seen = 2026-09-01\n",
        "# NCT06822881 is left out: it is the trial itself\n",
        "[studies.NCT00000001]\ntitle = \"Cells\"\n",
        "max_age = \"no limit\"\nplaces.China = [\"Wuhan\"]\nplaces.France = [\"Lyon\"]\n",
        "Wuhan = \"武汉\"\n",
    ] {
        assert!(written.contains(part), "{part}\n{written}");
    }
    assert!(
        !written.contains("Beijing = "),
        "no study is there any more"
    );
    let (status, printed, _) = run(&root, &arguments);
    assert_eq!(status, Some(0));
    assert!(
        !printed.contains("Came") && !printed.contains("Changed"),
        "{printed}"
    );
    assert_eq!(list(&root), written);
}

#[test]
fn what_cannot_be_read_changes_nothing_and_exits_with_2() {
    let root = checkout("refused");
    fs::write(root.join("rows.csv"), ROWS).expect("it can be written");
    fs::write(root.join("cut.json"), "{\"studies\": [").expect("it can be written");
    let before = list(&root);
    for (arguments, says) in [
        (
            &["no-such.csv", "--seen", "2026-09-01"][..],
            "cannot be read",
        ),
        (
            &["cut.json", "--seen", "2026-09-01"],
            "is not JSON, or cut off",
        ),
        (
            &["rows.csv", "--seen", "2026-09-01"],
            "to fix it: add --source",
        ),
        (&["rows.csv"], "--seen"),
        (&["rows.csv", "--seen", "yesterday"], "invalid value"),
        (
            &[&TERMS[..], &["--seen", "2026-08-29"]].concat(),
            "NCT00000001: was updated on 2026-08-30, after --seen 2026-08-29",
        ),
    ] {
        let (status, printed, errors) = run(&root, arguments);
        assert_eq!((status, printed.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(errors.contains(says), "{errors}");
        assert_eq!(list(&root), before);
    }
}
