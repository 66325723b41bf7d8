-- name: skills-rising
-- title: stat-skills-rising
-- counted: counted-skills-rising
-- kind: change
--
-- Within each source, openings of its last six months that name a skill, beside those of the months before. Sources are
-- not joined: another mix of boards would look like a change of skills. Rising: the whole interval is above zero.
with dated as (
    select source, skills, cast(substr(month, 1, 4) as int) * 12 + cast(substr(month, 6, 2) as int) as position from openings
), ends as (
    select source, max(position) as latest from dated group by source
), halves as (
    select d.source, d.skills, d.position > e.latest - 6 as late from dated d join ends e on d.source = e.source
), totals as (
    select source, sum(case when late then 0 else 1 end) as total_before, sum(case when late then 1 else 0 end) as total
    from halves group by source
), named as (
    select source, late, unnest(skills) as skill from halves
), counted as (
    select source, skill, sum(case when late then 0 else 1 end) as n_before, sum(case when late then 1 else 0 end) as n
    from named group by source, skill
)
select c.source, c.skill, c.n_before, t.total_before, c.n, t.total
from counted c join totals t on c.source = t.source
where t.total > 0 and t.total_before > 0
order by (c.n + 0.5) / (t.total + 1.0) - (c.n_before + 0.5) / (t.total_before + 1.0) desc, c.source, c.skill
