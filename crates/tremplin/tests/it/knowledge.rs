//! `knowledge` and `limits`: what the program knows can be walked through, and a folder checked.

use crate::{folder, json, run, stderr, stdout};

#[test]
fn every_entry_listed_can_be_shown() {
    let entries = json(&run(&["knowledge", "list", "--format", "json"]));
    let entries = entries.as_array().unwrap();
    for kind in ["occupations", "skills", "sectors", "routes", "projects", "salaries", "funding", "claims", "sources"] {
        let first = entries.iter().find(|e| e["kind"] == kind).unwrap_or_else(|| panic!("no {kind}"));
        let id = first["id"].as_str().unwrap();
        for lang in ["fr", "en"] {
            let output = run(&["knowledge", "show", id, "--lang", lang]);
            assert_eq!(output.status.code(), Some(0), "{id}: {}", stderr(&output));
            assert!(stdout(&output).lines().count() > 2, "{id}");
        }
        assert!(json(&run(&["knowledge", "show", id, "--format", "json"])).is_array());
    }
}

#[test]
fn a_list_has_one_line_an_entry() {
    let text = stdout(&run(&["knowledge", "list", "occupations"]));
    let entries = json(&run(&["knowledge", "list", "occupations", "--format", "json"]));
    assert_eq!(text.lines().count(), entries.as_array().unwrap().len());
    assert!(text.contains("data-analyst"));
}

#[test]
fn the_article_shows_its_claims() {
    let text = stdout(&run(&["knowledge", "show", "article-2024"]));
    assert!(text.contains("140 000") || text.contains("140\u{a0}000") || text.contains("140\u{202f}000"), "{text}");
}

#[test]
fn a_check_tells_file_line_and_message() {
    let output = run(&["knowledge", "check"]);
    assert_eq!(output.status.code(), Some(0));
    let dir = folder("wrong-knowledge");
    std::fs::write(dir.join("sources.toml"), "[a]\ntitle = 3\n").unwrap();
    let output = run(&["knowledge", "check", &dir.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).lines().any(|l| l.starts_with("sources.toml:2: ")), "{}", stdout(&output));
    let output = run(&["--knowledge", &dir.display().to_string(), "knowledge", "list"]);
    assert_eq!((output.status.code(), stderr(&output).lines().count()), (Some(2), 1));
}

#[test]
fn limits_are_listed() {
    let limits = json(&run(&["limits", "--format", "json"]));
    for name in ["limit.bytes", "limit.data_bytes", "limit.data_values"] {
        assert!(limits.as_array().unwrap().iter().any(|l| l["name"] == name && l["value"].is_u64()), "{name}");
    }
}

/// What is added in a copy of the folder is read in a CV, planned, and answered, without a line of Rust.
#[test]
fn what_one_file_adds_is_used_at_once() {
    let dir = folder("grown-knowledge");
    for (path, content) in tremplin_knowledge::embedded_files() {
        let path = dir.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    let skill = "label = { fr = \"Essais\", en = \"Trials\" }\n[[skill]]\nid = \"zymurgy\"\n\
                 label = { fr = \"Zymologie\", en = \"Zymurgy\" }\nkind = \"knowledge\"\n\
                 [[skill]]\nid = \"barrel-sensing\"\nlabel = { fr = \"Mesure en fût\", en = \"Barrel sensing\" }\nkind = \"method\"\n";
    let route = "label = \"School of Trials\"\n[[route]]\nid = \"u-barrels\"\ntitle = \"Barrels\"\nkind = \"unit\"\n\
                 mode = \"online\"\nlength = { hours = 20 }\nprice = { euros = 0 }\n\
                 teaches = [{ skill = \"barrel-sensing\", level = \"working\" }]\nstatus = \"active\"\n\
                 source = \"https://example.org\"\ndate = \"2026-11\"\nconfidence = \"low\"\n";
    let names = "[names.fr]\nlabel = \"Brasseur augmenté\"\n[names.en]\nlabel = \"Data brewer\"\n";
    let pair = "fr = \"x\"\nen = \"x\"\n";
    let occupation = format!(
        "family = \"data\"\nseniority = [\"junior\"]\nsectors = []\n{names}[mission]\n{pair}[ways_in]\n{pair}[degree]\n\
         min = \"none\"\nmax = \"bac\"\nsource = \"tremplin-2026\"\ndate = \"2026-11\"\nconfidence = \"low\"\n[codes]\n\
         rome = [\"H2102\"]\n[skills]\nzymurgy = {{ weight = 1.0, level = \"working\", core = true }}\n\
         barrel-sensing = {{ weight = 0.5, level = \"working\", core = true }}\n"
    );
    std::fs::write(dir.join("skills/trials.toml"), skill).unwrap();
    std::fs::write(dir.join("training/trials.toml"), route).unwrap();
    std::fs::write(dir.join("occupations/data-brewer.toml"), occupation).unwrap();
    let cv = dir.join("cv.txt");
    std::fs::write(&cv, "Ada Prune\n\nSkills\nZymurgy, Excel\n").unwrap();
    let (knowledge, cv) = (dir.display().to_string(), cv.display().to_string());
    let run = |args: &[&str]| {
        let output = run(&[&["--knowledge", &knowledge], args].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        json(&output)
    };
    let answer = run(&["orient", &cv, "--target", "data-brewer", "--format", "json"]);
    let brewer = &answer["occupations"][0];
    assert_eq!(brewer["covered"][0]["skill"], "zymurgy", "{brewer:#}");
    assert_eq!(brewer["plan"]["steps"][0]["route"], "u-barrels", "{brewer:#}");
    let counts = |args: &[&str]| run(args)["counts"].clone();
    let (grown, own) = (
        counts(&["knowledge", "check", &knowledge, "--format", "json"]),
        json(&crate::run(&["knowledge", "check", "--format", "json"]))["counts"].clone(),
    );
    for (kind, more) in [("occupations", 1), ("skills", 2), ("routes", 1)] {
        assert_eq!(grown[kind].as_u64(), own[kind].as_u64().map(|n| n + more), "{kind}");
    }
}

#[test]
fn the_gaps_name_every_occupation() {
    let occupations = json(&run(&["knowledge", "list", "occupations", "--format", "json"]));
    let gaps = json(&run(&["knowledge", "check", "--gaps", "--format", "json"]));
    let plans = gaps["plans"].as_array().unwrap();
    assert_eq!(plans.len(), occupations.as_array().unwrap().len());
    for plan in plans {
        let missing = plan["missing"].as_array().unwrap();
        assert_ne!(plan["weeks"].is_null(), missing.is_empty(), "a plan, or what it lacks: {plan}");
    }
    for (lang, heading) in [("en", "A plan for a beginner"), ("fr", "Un plan pour qui débute")] {
        let text = stdout(&run(&["knowledge", "check", "--gaps", "--lang", lang]));
        assert!(text.contains(heading), "{text}");
    }
}
