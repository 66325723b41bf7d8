//! Random small catalogues, each plan compared with the best of all subsets of routes. Nothing of the planner is used
//! to judge it: relations between skills, costs, order and limits are worked out here a second time, plainly.

use super::{plan, routes};
use crate::answer::{Binding, PlanStatus, Request};
use crate::plan::Planned;
use crate::small_world::{Dice, World, person};
use tremplin_knowledge::Knowledge;

/// Random catalogues compared.
const CATALOGUES: u64 = 600;
const SKILLS: usize = 7;

/// A level from 0 (nothing) to 3 for each skill.
type Ranks = [usize; SKILLS];

/// Skills, each with a level.
type Pairs = Vec<(usize, usize)>;

#[derive(Clone, Debug)]
struct Course {
    hours: usize,
    euros: usize,
    teaches: Pairs,
    requires: Pairs,
}

#[derive(Clone, Debug)]
struct Instance {
    implies: Vec<Vec<usize>>,
    broader: Vec<Vec<usize>>,
    courses: Vec<Course>,
    core: Pairs,
    held: Pairs,
    weeks: u32,
    budget: u32,
}

/// What a catalogue is made to try.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Plain,
    /// Many ways of the same cost.
    Equal,
    /// Many requirements, and so many circles.
    Tangled,
}

/// Cost of a way: what is minimised, in order. The last part is the courses themselves, in the order of identifiers.
type Cost = (usize, usize, usize, Vec<usize>);

fn name(skill: usize) -> String {
    format!("s{skill}")
}

fn some_pairs(dice: &mut Dice, at_most: usize) -> Pairs {
    let mut pairs: Pairs = Vec::new();
    for _ in 0..dice.roll(at_most + 1) {
        let pair = (dice.roll(SKILLS), 1 + dice.roll(3));
        if !pairs.iter().any(|(s, _)| *s == pair.0) {
            pairs.push(pair);
        }
    }
    pairs
}

impl Instance {
    fn random(seed: u64) -> Instance {
        let mut dice = Dice::new(seed + 1);
        (0..20).for_each(|_| _ = dice.roll(2));
        let relation = |dice: &mut Dice| -> Vec<Vec<usize>> {
            (0..SKILLS)
                .map(|s| if dice.roll(4) == 0 { Some(dice.roll(SKILLS)).filter(|o| *o != s) } else { None })
                .map(|other| other.into_iter().collect())
                .collect()
        };
        let (implies, broader) = (relation(&mut dice), relation(&mut dice));
        let shape = [Shape::Plain, Shape::Equal, Shape::Tangled][dice.roll(3)];
        let number = 4 + dice.roll(9);
        let courses = (0..number).map(|_| Instance::course(&mut dice, shape)).collect();
        let mut core = some_pairs(&mut dice, 4);
        if core.is_empty() {
            core.push((0, 2));
        }
        let held = some_pairs(&mut dice, 2);
        let (weeks, budget) = (1 + dice.roll(10), 10 * dice.roll(14));
        Instance {
            implies,
            broader,
            courses,
            core,
            held,
            weeks: u32::try_from(weeks).unwrap(),
            budget: u32::try_from(budget).unwrap(),
        }
    }

    fn course(dice: &mut Dice, shape: Shape) -> Course {
        let mut teaches = some_pairs(dice, 3);
        if teaches.is_empty() {
            teaches.push((dice.roll(SKILLS), 2));
        }
        // Few different hours and prices, so that ties are common.
        let (hours, euros) = match shape {
            Shape::Equal => (10 * teaches.len(), 0),
            Shape::Plain | Shape::Tangled => (5 * (1 + dice.roll(8)), 10 * dice.roll(6).saturating_sub(1)),
        };
        let free = shape != Shape::Tangled && dice.roll(2) == 0;
        Course { hours, euros, teaches, requires: if free { Vec::new() } else { some_pairs(dice, 2) } }
    }

    fn id(course: usize) -> String {
        format!("r{course:02}")
    }

    fn world(&self) -> World {
        let quoted = |list: &[usize]| format!("{:?}", list.iter().map(|s| name(*s)).collect::<Vec<_>>());
        let listed = |list: &[(usize, usize)]| {
            list.iter().map(|(s, l)| format!("{}:{l}", name(*s))).collect::<Vec<_>>().join(" ")
        };
        let mut world = World::default().occupation("job", &listed(&self.core), "");
        for skill in 0..SKILLS {
            let lines =
                format!("implies = {}\nbroader = {}", quoted(&self.implies[skill]), quoted(&self.broader[skill]));
            world = world.skill(&name(skill), &lines);
        }
        for (i, course) in self.courses.iter().enumerate() {
            let (hours, euros) = (course.hours as f64, course.euros as f64);
            world = world.route(&Instance::id(i), hours, euros, &listed(&course.teaches), &listed(&course.requires));
        }
        world
    }

    fn plan(&self, knowledge: &Knowledge, request: &Request) -> Planned {
        let skills: Vec<String> = self.held.iter().map(|(s, l)| format!("{}:{l}", name(*s))).collect();
        plan(&person(&skills.join(" ")), knowledge.occupation("job").unwrap(), knowledge, request)
    }

    fn limited(&self) -> Request {
        Request { weeks: Some(self.weeks), budget: Some(self.budget), ..Request::default() }
    }

    /// Adds skills with all that follows: what is implied by them, and what they or the implied ones are parts of, at
    /// the level that `following` gives.
    fn learn(&self, ranks: &mut Ranks, skills: &[(usize, usize)], following: fn(usize) -> usize) {
        for (skill, level) in skills {
            ranks[*skill] = ranks[*skill].max(*level);
            let mut implied = vec![*skill];
            spread(&mut implied, &self.implies);
            spread(&mut implied, &self.broader);
            for other in implied.into_iter().skip(1) {
                ranks[other] = ranks[other].max(following(*level));
            }
        }
    }

    /// The same for a course, one level lower: nothing follows from it for the skills that it requires, but by its own words.
    fn attend(&self, ranks: &mut Ranks, course: &Course) {
        let before = *ranks;
        self.learn(ranks, &course.teaches, |level| level - 1);
        for (skill, _) in &course.requires {
            let own = course.teaches.iter().find(|(s, _)| s == skill).map_or(0, |(_, level)| *level);
            ranks[*skill] = before[*skill].max(own);
        }
    }

    fn start(&self) -> Ranks {
        let mut ranks = [0; SKILLS];
        self.learn(&mut ranks, &self.held, |level| level.min(2));
        ranks
    }

    /// What is known after all of these courses that can be followed, and whether all could.
    fn follow(&self, courses: &[usize]) -> (Ranks, bool) {
        let (mut ranks, mut waiting) = (self.start(), courses.to_vec());
        while let Some(i) = waiting.iter().position(|c| meets(&ranks, &self.courses[*c].requires)) {
            let course = waiting.remove(i);
            self.attend(&mut ranks, &self.courses[course]);
        }
        (ranks, waiting.is_empty())
    }

    /// Core skills not held that all courses together can bring, and those that they cannot.
    fn goals(&self) -> (Pairs, Pairs) {
        let (start, (end, _)) = (self.start(), self.follow(&(0..self.courses.len()).collect::<Vec<_>>()));
        let missing: Vec<_> = self.core.iter().copied().filter(|g| !meets(&start, &[*g])).collect();
        missing.into_iter().partition(|g| meets(&end, &[*g]))
    }

    /// Every set of courses that can be followed and brings the goals.
    fn ways(&self, goals: &[(usize, usize)]) -> Vec<Cost> {
        let sets = (0..1_usize << self.courses.len())
            .map(|bits| (0..self.courses.len()).filter(|c| bits >> c & 1 == 1).collect::<Vec<_>>());
        let good = sets.filter(|set| {
            let (ranks, all) = self.follow(set);
            all && meets(&ranks, goals)
        });
        let sum = |set: &[usize], of: fn(&Course) -> usize| set.iter().map(|c| of(&self.courses[*c])).sum::<usize>();
        good.map(|set| (sum(&set, |c| c.hours), sum(&set, |c| c.euros), set.len(), set)).collect()
    }
}

/// Adds everything reachable from the skills already there.
fn spread(skills: &mut Vec<usize>, relation: &[Vec<usize>]) {
    let mut next = 0;
    while let Some(skill) = skills.get(next).copied() {
        for other in &relation[skill] {
            if !skills.contains(other) {
                skills.push(*other);
            }
        }
        next += 1;
    }
}

fn meets(ranks: &Ranks, wanted: &[(usize, usize)]) -> bool {
    wanted.iter().all(|(s, l)| ranks[*s] >= *l)
}

/// The courses of a plan, after checking that its order can be followed and its sums are right.
fn courses_of(instance: &Instance, planned: &Planned) -> Vec<usize> {
    let order: Vec<usize> = routes(&planned.plan).iter().map(|id| id[1..].parse().unwrap()).collect();
    let mut ranks = instance.start();
    for (step, course) in planned.plan.steps.iter().zip(&order) {
        let course = &instance.courses[*course];
        assert!(meets(&ranks, &course.requires), "{} cannot be followed yet: {instance:?}", step.route);
        let before = ranks;
        instance.attend(&mut ranks, course);
        assert!(!step.teaches.is_empty(), "{} is of no use: {instance:?}", step.route);
        for gain in &step.teaches {
            let skill: usize = gain.skill[1..].parse().unwrap();
            let rank = gain.level.rank() as usize;
            assert!(before[skill] < rank && ranks[skill] == rank, "{gain:?} is not gained: {instance:?}");
        }
    }
    let sum = |of: fn(&Course) -> usize| order.iter().map(|c| of(&instance.courses[*c])).sum::<usize>() as f64;
    assert_eq!((planned.plan.hours, planned.plan.euros), (sum(|c| c.hours), sum(|c| c.euros)));
    let mut courses = order;
    courses.sort_unstable();
    courses
}

/// The best way within limits, or what stands in the way.
fn expected(ways: &[Cost], weeks: u32, budget: u32) -> Result<&Cost, Binding> {
    let in_time = |w: &&Cost| w.0 <= 10 * weeks as usize;
    let in_budget = |w: &&Cost| w.1 <= budget as usize;
    let best = ways.iter().filter(in_time).filter(in_budget).min();
    best.ok_or_else(|| match (ways.iter().any(|w| in_time(&w)), ways.iter().any(|w| in_budget(&w))) {
        (false, true) => Binding::Weeks,
        (true, false) => Binding::Budget,
        (true, true) | (false, false) => Binding::WeeksAndBudget,
    })
}

fn judge(instance: &Instance, planned: &Planned, ways: &[Cost], limits: Option<(u32, u32)>) {
    let (weeks, budget) = limits.unwrap_or((u32::MAX / 10, u32::MAX));
    match expected(ways, weeks, budget) {
        Ok(best) => {
            assert_eq!(courses_of(instance, planned), best.3, "not the best: {best:?} {instance:?}");
            assert_eq!(planned.plan.binding, None);
            assert_eq!(planned.plan.gap, Some(0.0));
        }
        Err(binding) => {
            assert_eq!(planned.plan.binding, Some(binding), "{instance:?}");
            assert!(planned.plan.steps.is_empty());
        }
    }
}

#[test]
fn every_plan_is_the_best_of_all_subsets() {
    let mut seen = std::collections::BTreeMap::new();
    for seed in 0..CATALOGUES {
        let instance = Instance::random(seed);
        let knowledge = instance.world().build();
        let free = instance.plan(&knowledge, &Request::default());
        let limited = instance.plan(&knowledge, &instance.limited());
        let (goals, unknown) = instance.goals();
        let mut unknown: Vec<String> = unknown.into_iter().map(|(s, _)| name(s)).collect();
        unknown.sort();
        assert_eq!((&free.plan.unknown, &limited.plan.unknown), (&unknown, &unknown), "{instance:?}");
        let ways = instance.ways(&goals);
        let status = match (goals.is_empty(), unknown.is_empty()) {
            (true, true) => PlanStatus::NoneNeeded,
            (_, false) => PlanStatus::Unknown,
            (false, true) => PlanStatus::Optimal,
        };
        assert_eq!(free.plan.status, status);
        *seen.entry(format!("{status:?} {:?}", limited.plan.binding)).or_insert(0) += 1;
        if goals.is_empty() {
            continue;
        }
        judge(&instance, &free, &ways, None);
        judge(&instance, &limited, &ways, Some((instance.weeks, instance.budget)));
        let way = free.way.as_ref().map(|w| (w.hours, w.euros));
        let best = ways.iter().min().filter(|_| unknown.is_empty()).map(|w| (w.0 as f64, w.1 as f64));
        assert_eq!((way, limited.way == free.way), (best, true));
    }
    println!("{seen:?}");
    // The generator must reach every kind of answer.
    for kind in ["NoneNeeded None", "Unknown None", "Optimal None", "Optimal Some(Weeks)", "Optimal Some(Budget)"] {
        assert!(seen.get(kind).is_some_and(|n| *n >= 5), "{kind} is hardly met: {seen:?}");
    }
}

#[test]
fn the_same_input_gives_the_same_plan_whatever_the_order_of_files() {
    for seed in 0..CATALOGUES / 5 {
        let instance = Instance::random(seed);
        let world = instance.world();
        let first = instance.plan(&world.build(), &instance.limited());
        assert_eq!(first, instance.plan(&world.build(), &instance.limited()));
        let renamed = |(path, text): (&String, &String)| {
            let (folder, file) = path.split_once('/').unwrap();
            let turned: String = file.trim_end_matches(".toml").chars().rev().collect();
            let path = if folder == "training" { format!("{folder}/{turned}.toml") } else { path.clone() };
            (path, text.clone())
        };
        let turned = World(world.0.iter().map(renamed).collect());
        assert_eq!(first, instance.plan(&turned.build(), &instance.limited()));
    }
}

#[test]
fn knowing_more_or_having_more_never_makes_the_way_longer() {
    let longer = |a: &Planned, b: &Planned| match (&a.way, &b.way) {
        (Some(a), Some(b)) => b.hours > a.hours,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let done = |p: &Planned| matches!(p.plan.status, PlanStatus::Optimal | PlanStatus::NoneNeeded);
    for seed in 0..CATALOGUES / 3 {
        let instance = Instance::random(seed);
        let knowledge = instance.world().build();
        let before = instance.plan(&knowledge, &instance.limited());
        let mut dice = Dice::new(seed + 1000);
        let mut wiser = instance.clone();
        wiser.held.retain(|(s, _)| *s != 3);
        let plain = wiser.plan(&knowledge, &instance.limited());
        wiser.held.push((3, 1 + dice.roll(3)));
        let after = wiser.plan(&knowledge, &instance.limited());
        assert!(!longer(&plain, &after), "{instance:?}");
        assert!(!done(&plain) || (done(&after) && after.plan.hours <= plain.plan.hours), "{instance:?}");
        let richer = Request { budget: Some(instance.budget + 50), ..instance.limited() };
        let richer = instance.plan(&knowledge, &richer);
        assert!(!done(&before) || (done(&richer) && richer.plan.hours <= before.plan.hours), "{instance:?}");
    }
}
