-- name: skills
-- title: stat-skills
-- counted: counted-skills
-- kind: share
--
-- Openings that name a skill of the knowledge and do not refuse it, by any of its names, copies left out. An opening that
-- names it twice counts once. Total: all openings.
with named as (select unnest(skills) as skill from openings)
select skill, count(*) as n, (select count(*) from openings) as total
from named
group by skill
order by n desc, skill
