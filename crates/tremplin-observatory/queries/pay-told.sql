-- name: pay-told
-- title: stat-pay-told
-- counted: counted-pay-told
-- kind: share
--
-- Openings that say a pay, understood or not, and those that say none. Total: all openings.
select pay_stated, count(*) as n, sum(count(*)) over () as total
from openings
group by pay_stated
order by n desc, pay_stated nulls last
