//! `knowledge import`, `diff`, and what `list`, `show` and `read` do with a whole taxonomy.

use crate::homes::{check, home, run};
use crate::{file, folder, json, stderr, stdout};
use std::path::Path;

const S: &str = "http://data.europa.eu/esco/skill";

fn table(name: &str, rows: &str) -> String {
    let dir = folder(&format!("{name}_fr"));
    let rows = rows.replace('@', S);
    let text = format!("conceptType,conceptUri,skillType,preferredLabel,altLabels,description\n{rows}");
    std::fs::write(dir.join("skills_fr.csv"), text).expect("the table is written");
    dir.display().to_string()
}

fn imported(home: &Path) -> String {
    let dir = table("bells-v1.2", "KnowledgeSkillCompetence,@/1,knowledge,fonte de cloches,,Couler les cloches.\n");
    let output = run(home, &["knowledge", "import", "esco", &dir, "--format", "json"]);
    let value = json(&output);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!((value["version"].as_str(), value["concepts"]["knowledge"].as_u64()), (Some("1.2"), Some(1)));
    assert!(
        value["bytes"].as_u64() > Some(100) && value["seconds"].is_f64() && value["sources"][0]["sha256"].is_string()
    );
    dir
}

#[test]
fn what_was_imported_is_listed_shown_and_read() {
    let home = home("used");
    imported(&home);
    let list = stdout(&run(&home, &["knowledge", "list", "taxonomies"]));
    assert!(list.contains("esco:1.2") && list.lines().count() == 1, "{list}");
    assert!(stdout(&run(&home, &["knowledge", "list"])).contains("esco:1.2"));
    for id in [format!("esco:{S}/1"), "esco:1".into(), "esco:1.2/1".into()] {
        assert!(stdout(&run(&home, &["knowledge", "show", &id])).contains("fonte de cloches"), "{id}");
    }
    let shown = json(&run(&home, &["knowledge", "show", "esco:1", "--format", "json"]));
    assert_eq!(shown[0]["entry"]["labels"]["fr"]["preferred"], "fonte de cloches");
    let ad = file(
        "bells.txt",
        "Un poste\nNous cherchons une personne, été comme hiver, pour la fonte de cloches.\n".as_bytes(),
    );
    let ad = ad.display().to_string();
    let read = json(&run(&home, &["read", &ad, "--as", "ad", "--taxonomy", "esco", "--format", "json"]));
    let found = &read["taxonomy"][0];
    assert_eq!((&found["id"], &found["kind"]), (&format!("{S}/1").into(), &"knowledge".into()), "{read}");
    let span = &found["spans"][0];
    let text: Vec<char> = read["text"].as_str().unwrap().chars().collect();
    let (start, end) = (span[0].as_u64().unwrap() as usize, span[1].as_u64().unwrap() as usize);
    assert_eq!(text[start..end].iter().collect::<String>(), "fonte de cloches");
    assert!(stdout(&run(&home, &["read", &ad, "--as", "ad", "--taxonomy", "esco"])).contains("ESCO"));
    assert!(json(&run(&home, &["read", &ad, "--as", "ad", "--format", "json"]))["taxonomy"].is_null());
}

#[test]
fn two_versions_are_compared() {
    let home = home("compared");
    imported(&home);
    let next = table(
        "bells-v1.3",
        "KnowledgeSkillCompetence,@/1,knowledge,fonte des cloches,,\nKnowledgeSkillCompetence,@/2,knowledge,airain,,\n",
    );
    assert_eq!(run(&home, &["knowledge", "import", "esco", &next]).status.code(), Some(0));
    let diff = json(&run(&home, &["knowledge", "diff", "esco:1.2", "esco:1.3", "--format", "json"]));
    let counts = serde_json::json!({ "added": 1, "lost": 0, "merged": 0, "renamed": 1 });
    assert_eq!(diff["counts"], counts);
    let text = stdout(&run(&home, &["knowledge", "diff", "esco:1.2", "esco:1.3"]));
    assert!(text.contains("airain") && text.contains("fonte des cloches"), "{text}");
}

#[test]
fn what_goes_wrong_has_a_code() {
    let empty = home("wrong");
    let dir = imported(&home("other"));
    let text = file("some.txt", b"Python").display().to_string();
    check(&empty, &["knowledge", "import", "esco", "nowhere"], "taxonomy.no_folder");
    check(&empty, &["knowledge", "import", "rome", &dir], "taxonomy.no_table");
    check(&empty, &["knowledge", "import", "esco", &dir, "--as", "../x"], "argument.invalid");
    check(&empty, &["knowledge", "import", "esco"], "argument.invalid");
    check(&empty, &["knowledge", "show", "esco:1"], "taxonomy.missing");
    check(&empty, &["knowledge", "diff", "esco:1", "esco:2"], "taxonomy.missing");
    check(&empty, &["knowledge", "diff", "esco:1", "rome:2"], "argument.invalid");
    check(&empty, &["read", &text, "--taxonomy", "rome"], "taxonomy.missing");
}

#[test]
fn a_damaged_file_is_told_and_not_read() {
    let home = home("damaged");
    imported(&home);
    let path = home.join("taxonomies/esco-1.2.taxonomy");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    check(&home, &["knowledge", "show", "esco:1"], "taxonomy.damaged");
    let list = stdout(&run(&home, &["knowledge", "list", "taxonomies"]));
    assert!(list.contains("abîmé"), "{list}");
}

#[test]
fn one_import_at_a_time() {
    let home = home("locked");
    let dir = imported(&home);
    let shelf = tremplin_knowledge::taxonomy::Shelf::new(&home);
    let pen = shelf.take().unwrap();
    check(&home, &["knowledge", "import", "esco", &dir], "locked");
    drop(pen);
    assert_eq!(run(&home, &["knowledge", "import", "esco", &dir]).status.code(), Some(0));
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_written() {
    let dir = imported(&home("written"));
    check(Path::new("/sys/tremplin"), &["knowledge", "import", "esco", &dir], "read_only");
}
