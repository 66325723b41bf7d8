-- name: contract
-- title: stat-contract
-- counted: counted-contract
-- kind: share
--
-- Openings by the first kind of contract that they name. Without a name: they name none. Total: all openings.
select contract, count(*) as n, sum(count(*)) over () as total
from openings
group by contract
order by n desc, contract nulls last
