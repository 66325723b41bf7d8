-- name: openings-month
-- title: stat-openings-month
-- counted: counted-openings-month
-- kind: share
--
-- Openings by the month of their publication; of the day they were first seen where the board does not tell. The last month
-- may not be over. Total: all openings.
select month, count(*) as n, sum(count(*)) over () as total
from openings
group by month
order by month
