-- name: open-bac2-to-bac8
-- title: claim
-- counted: measure-open-bac2-to-bac8
-- kind: share
--
-- Openings whose title names an occupation of AI and data and that ask a degree, by the lowest asked.
select degree, count(*) as n, sum(count(*)) over () as total
from ai_openings
where degree is not null
group by degree
order by n desc, degree
