-- name: remote-frequent
-- title: claim
-- counted: measure-remote-frequent
-- kind: share
--
-- Openings whose title names an occupation of AI and data, by source: those that offer some days of each week, or all, away from the
-- office. An ad that says nothing counts as one that does not. A board of remote jobs says nothing of the others.
select source, sum(case when remote in ('hybrid', 'remote') then 1 else 0 end) as n, count(*) as total
from ai_openings
where true
group by source
order by source
