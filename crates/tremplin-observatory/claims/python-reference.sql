-- name: python-reference
-- title: claim
-- counted: measure-python-reference
-- kind: share
--
-- Openings whose title names an occupation of AI and data: those that name Python.
select sum(case when array_has(skills, 'python') then 1 else 0 end) as n, count(*) as total
from ai_openings
where true
