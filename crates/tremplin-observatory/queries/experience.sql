-- name: experience
-- title: stat-experience
-- counted: counted-experience
-- kind: share
--
-- Openings by the experience asked, at least: under three years (beginners included), under six, six and more. Without a
-- name: the ad asks none in years. Total: all openings.
select experience_band, count(*) as n, sum(count(*)) over () as total
from openings
group by experience_band
order by n desc, experience_band nulls last
