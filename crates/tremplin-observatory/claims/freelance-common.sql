-- name: freelance-common
-- title: claim
-- counted: measure-freelance-common
-- kind: share
--
-- Openings whose title names an occupation of AI and data: those whose first kind of contract is independent work. An ad that names no contract
-- counts as one that does not.
select sum(case when contract = 'freelance' then 1 else 0 end) as n, count(*) as total
from ai_openings
where true
