//! What is thin in the knowledge, as tables.

use super::{Block, Column, Page, Section, Table};
use crate::Say;
use crate::gaps::{Gaps, HOURS_PER_WEEK};
use tremplin_knowledge::Knowledge;
use tremplin_knowledge::occupation::Occupation;
use tremplin_knowledge::training::Route;

/// The page.
#[must_use]
pub fn gaps(gaps: &Gaps<'_>, knowledge: &Knowledge, say: &Say) -> Page {
    let view = View { gaps, knowledge, say };
    let sections = vec![view.plans(), view.ads(), view.unlearnt(), view.unnamed(), view.pay(), view.routes()];
    Page {
        lang: say.lang().code().to_owned(),
        title: say.text("gaps-title"),
        lead: vec![say.text("gaps-lead")],
        sections,
        footer: String::new(),
    }
}

struct View<'a> {
    gaps: &'a Gaps<'a>,
    knowledge: &'a Knowledge,
    say: &'a Say,
}

impl View<'_> {
    fn plans(&self) -> Section {
        let say = self.say;
        let row = |b: &crate::gaps::Beginning<'_>| {
            vec![
                self.label(b.occupation),
                b.weeks.map_or_else(|| say.text("gaps-none"), |w| say.number(w.into())),
                b.euros.map_or_else(String::new, |e| say.euros(e.into())),
                self.skills(b.missing.iter().map(String::as_str)),
            ]
        };
        let planned = self.gaps.plans.iter().filter(|b| b.weeks.is_some()).count();
        let counts = [
            ("planned", say.number(count(planned)).into()),
            ("all", say.number(count(self.gaps.plans.len())).into()),
            ("hours", say.number(HOURS_PER_WEEK.into()).into()),
        ];
        let intro = say.with("gaps-plans-intro", counts);
        let columns = vec![
            Column::words(say.text("gaps-column-occupation")),
            Column::figures(say.text("gaps-column-weeks")),
            Column::figures(say.text("gaps-column-euros")),
            Column::words(say.text("gaps-column-missing")),
        ];
        self.section("gaps-plans", intro, columns, self.gaps.plans.iter().map(row).collect())
    }

    fn ads(&self) -> Section {
        let say = self.say;
        let languages: Vec<_> = self.knowledge.languages.keys().copied().collect();
        let mut columns = vec![Column::words(say.text("gaps-column-occupation"))];
        let heading = |code: &str| say.with("gaps-column-ads", [("language", say.word("language", code).into())]);
        columns.extend(languages.iter().map(|l| Column::figures(heading(l.code()))));
        let row = |(occupation, ads): &(&Occupation, std::collections::BTreeMap<_, u32>)| {
            let figures = languages.iter().map(|l| say.number(ads.get(l).copied().unwrap_or(0).into()));
            std::iter::once(self.label(occupation)).chain(figures).collect()
        };
        let least = tremplin_knowledge::market::ENOUGH_ADS;
        let intro = say.with("gaps-ads-intro", [("least", say.number(least.into()).into())]);
        self.section("gaps-ads", intro, columns, self.gaps.without_ads.iter().map(row).collect())
    }

    fn unlearnt(&self) -> Section {
        let say = self.say;
        let row = |u: &crate::gaps::Unlearnt<'_>| {
            let core: Vec<String> = u.core_of.iter().map(|o| self.label(o)).collect();
            vec![self.skills([u.skill].into_iter()), core.join(", "), say.number(count(u.others))]
        };
        let columns = vec![
            Column::words(say.text("gaps-column-skill")),
            Column::words(say.text("gaps-column-core")),
            Column::figures(say.text("gaps-column-others")),
        ];
        let intro = say.text("gaps-unlearnt-intro");
        self.section("gaps-unlearnt", intro, columns, self.gaps.unlearnt.iter().map(row).collect())
    }

    fn unnamed(&self) -> Section {
        let say = self.say;
        let row = |u: &crate::gaps::Unnamed<'_>| {
            vec![
                self.label(u.occupation),
                self.skills([u.skill].into_iter()),
                say.percent(f64::from(u.asked) / f64::from(u.ads)),
                say.number(u.ads.into()),
            ]
        };
        let columns = vec![
            Column::words(say.text("gaps-column-occupation")),
            Column::words(say.text("gaps-column-skill")),
            Column::figures(say.text("gaps-column-share")),
            Column::figures(say.text("gaps-column-n")),
        ];
        let intro = say.text("gaps-unnamed-intro");
        self.section("gaps-unnamed", intro, columns, self.gaps.unnamed.iter().map(row).collect())
    }

    fn pay(&self) -> Section {
        let labels: Vec<String> = self.gaps.without_pay.iter().map(|o| self.label(o)).collect();
        let blocks = vec![Block::Paragraph(self.say.text("gaps-pay-intro")), Block::Paragraph(labels.join(", "))];
        Section { heading: self.say.text("gaps-pay"), blocks }
    }

    fn routes(&self) -> Section {
        let say = self.say;
        let named = |routes: &[&Route], key: &str| {
            let mut lines: Vec<String> = routes.iter().map(|r| format!("{} ({})", r.title, r.provider)).collect();
            lines.sort();
            let intro = say.with(key, [("n", say.number(count(routes.len())).into())]);
            [Block::Paragraph(intro), Block::List(lines.into_iter().map(|l| super::Item::new("", l)).collect())]
        };
        let price = named(&self.gaps.without_price, "gaps-price-intro");
        let length = named(&self.gaps.without_length, "gaps-length-intro");
        Section { heading: say.text("gaps-routes"), blocks: price.into_iter().chain(length).collect() }
    }

    fn section(&self, key: &str, intro: String, columns: Vec<Column>, rows: Vec<Vec<String>>) -> Section {
        let heading = self.say.text(key);
        let table = Table { caption: heading.clone(), columns, rows };
        Section { heading, blocks: vec![Block::Paragraph(intro), Block::Table(table)] }
    }

    fn label(&self, occupation: &Occupation) -> String {
        occupation.label(self.say.lang()).to_owned()
    }

    fn skills<'s>(&self, ids: impl Iterator<Item = &'s str>) -> String {
        let labels: Vec<&str> =
            ids.map(|id| self.knowledge.skill(id).map_or(id, |s| s.label.get(self.say.lang()))).collect();
        labels.join(", ")
    }
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::INFINITY, f64::from)
}
