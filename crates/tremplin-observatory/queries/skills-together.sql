-- name: skills-together
-- title: stat-skills-together
-- counted: counted-skills-together
-- kind: share
--
-- Of the openings that name a skill (total), those that also name another. Both directions stand: the share of Python in
-- pandas is not that of pandas in Python. Skills that fewer than one opening in a hundred names are left out.
with named as (
    select unnest(skills) as skill from openings
), often as (
    select skill, count(*) as total from named group by skill
    having count(*) >= (select count(*) from openings) / 100.0
), firsts as (
    select unnest(skills) as skill, skills as others from openings
), pairs as (
    select skill, unnest(others) as beside from firsts
), counted as (
    select skill, beside, count(*) as n from pairs where skill <> beside group by skill, beside
)
select c.skill, c.beside, c.n, a.total
from counted c
join often a on c.skill = a.skill
join often b on c.beside = b.skill
order by c.n desc, c.skill, c.beside
