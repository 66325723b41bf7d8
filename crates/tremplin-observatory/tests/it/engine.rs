//! Questions to the store: what is seen, what is refused, ads read by SQL.

use crate::{folder, record, store};
use serde_json::json;
use std::sync::Arc;
use tremplin_observatory::engine::Engine;
use tremplin_observatory::store::{Store, View};
use tremplin_observatory::table::{Column, Kind, Table};

fn engine(view: &View) -> Engine {
    Engine::open(view, &Arc::new(tremplin_knowledge::open())).unwrap()
}

#[test]
fn rows_that_wait_take_the_place_of_settled_ones() {
    let store = Store { folder: folder("waiting").join("a [strange]* folder") };
    let mut writer = store.take().unwrap();
    writer.append(&[record("1", "2025-02-10", 1), record("2", "2025-03-10", 1)], None).unwrap();
    writer.settle().unwrap();
    let mut again = record("1", "2025-02-10", 9);
    again.posting.title = "Rewritten".into();
    let mut copy = record("3", "2025-03-10", 9);
    copy.same_as = Some("demo/2".into());
    writer.append(&[again, copy], None).unwrap();
    let engine = engine(&store.view().unwrap());
    let rows = engine.ask("select id, title, cast(first_seen as int) as seen from ads order by id").unwrap().rows;
    assert_eq!(rows[0], [json!("1"), json!("Rewritten"), json!(1)]);
    assert_eq!(rows.len(), 3);
    let openings = engine.ask("select id from openings order by id").unwrap().rows;
    assert_eq!(openings, [[json!("1")], [json!("2")]], "a copy is no opening");
}

#[test]
fn an_empty_store_has_its_columns() {
    let engine = engine(&store("void").view().unwrap());
    let answer = engine.ask("select source, skills, pay_min from ads").unwrap();
    assert_eq!((answer.columns.len(), answer.rows.len()), (3, 0));
}

#[test]
fn questions_only_read() {
    let folder = folder("readonly");
    let engine = engine(&View { incoming: vec![record("1", "2025-02-10", 1)], ..View::default() });
    let out = folder.join("out.parquet").display().to_string();
    for sql in [
        "create table t as select 1".to_owned(),
        "create view t as select 1".to_owned(),
        "drop view ads".to_owned(),
        "insert into ads select * from ads".to_owned(),
        "delete from ads".to_owned(),
        "update ads set id = '2'".to_owned(),
        format!("copy (select 1) to '{out}'"),
        format!("create external table t stored as csv location '{out}'"),
        "set datafusion.execution.batch_size = 1".to_owned(),
        "select * from '/etc/passwd'".to_owned(),
        "select 1; drop view ads".to_owned(),
        "nonsense".to_owned(),
        String::new(),
    ] {
        let refused = engine.ask(&sql).expect_err(&sql);
        assert!(!refused.0.contains('\n') && !refused.0.is_empty(), "{refused:?}");
    }
    assert!(!folder.join("out.parquet").exists());
    assert_eq!(engine.ask("select count(*) from ads").unwrap().rows, [[json!(1)]]);
}

#[test]
fn ads_of_any_file_are_read_by_sql() {
    let folder = folder("readad");
    let column = |name: &str| Column { name: name.into(), kind: Kind::Text };
    let text = "Data scientist (F/H)\nCDI, 45 000 € à 50 000 € bruts par an\nTélétravail deux jours par semaine\nProfil\n- Python exigé\n- SQL\n";
    let table = Table {
        columns: vec![column("n"), column("body")],
        rows: vec![vec![json!("1"), json!(text)], vec![json!("2"), json!(null)]],
    };
    std::fs::write(folder.join("texts.parquet"), table.parquet().unwrap()).unwrap();
    let engine = engine(&View::default());
    engine.add("texts", &folder.join("texts.parquet")).unwrap();
    let sql = "select n, f['occupation'] as occupation, f['skills'] as skills, f['pay_min'] as pay, f['contract'] as contract \
        from (select n, read_ad(body) as f from texts) order by n";
    let answer = engine.ask(sql).unwrap();
    assert_eq!(
        answer.rows[0],
        [json!("1"), json!("data-scientist"), json!(["data-science", "python", "sql"]), json!(45_000.0), json!("cdi")]
    );
    assert_eq!(answer.rows[1][1..], [json!(null), json!(null), json!(null), json!(null)]);
}

#[test]
fn two_columns_of_one_name_are_told_apart() {
    let engine = engine(&View { incoming: vec![record("1", "2025-02-10", 1)], ..View::default() });
    let answer = engine.ask("select a.id, b.id from ads a join ads b on a.id = b.id").unwrap();
    let names: Vec<&str> = answer.columns.iter().map(|c| c.name.as_str()).collect();
    assert_eq!((names, answer.rows), (vec!["id", "id_2"], vec![vec![json!("1"), json!("1")]]));
}
