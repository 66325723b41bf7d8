-- name: uses-education
-- title: claim
-- counted: measure-uses-education
-- kind: share
--
-- Openings whose title names an occupation of AI and data and whose employer's sector is told: those in education (section P).
-- It says that the sector hires, and nothing of the uses named.
select sum(case when section = 'P' then 1 else 0 end) as n, count(*) as total
from ai_openings
where section is not null
