-- "CIO", "SCIO" and the words that they stand for no longer count in the key of a name (`nameKey`), as "CIC" does not.
UPDATE `organisations` SET `name_key` = trim(replace(' ' || `name_key` || ' ', ' scottish charitable incorporated organisation ', ' '))
WHERE ' ' || `name_key` || ' ' LIKE '%_ scottish charitable incorporated organisation %';
UPDATE `organisations` SET `name_key` = trim(replace(' ' || `name_key` || ' ', ' charitable incorporated organisation ', ' '))
WHERE ' ' || `name_key` || ' ' LIKE '%_ charitable incorporated organisation %';
UPDATE `organisations` SET `name_key` = trim(replace(replace(' ' || `name_key` || ' ', ' cio ', ' '), ' scio ', ' '))
WHERE (' ' || `name_key` || ' ' LIKE '% cio %' OR ' ' || `name_key` || ' ' LIKE '% scio %') AND `name_key` NOT IN ('cio', 'scio');
