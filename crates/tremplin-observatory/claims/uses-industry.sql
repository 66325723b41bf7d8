-- name: uses-industry
-- title: claim
-- counted: measure-uses-industry
-- kind: share
--
-- Openings whose title names an occupation of AI and data and whose employer's sector is told: those in manufacturing (section C).
-- It says that the sector hires, and nothing of the uses named.
select sum(case when section = 'C' then 1 else 0 end) as n, count(*) as total
from ai_openings
where section is not null
