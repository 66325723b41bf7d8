-- name: sql-unavoidable
-- title: claim
-- counted: measure-sql-unavoidable
-- kind: share
--
-- Openings whose title names an occupation of AI and data: those that name SQL.
select sum(case when array_has(skills, 'sql') then 1 else 0 end) as n, count(*) as total
from ai_openings
where true
