-- "CIO", "SCIO" and the words that they stand for no longer count in the key of a name (`nameKey`), as "CIC" does not. "Incorporated"
-- never did: the key of "Elm Charitable Incorporated Organisation" was `elm charitable organisation`.
UPDATE `organisations` SET `name_key` = trim(replace(replace(' ' || `name_key` || ' ', ' scottish charitable organisation ', ' '), ' charitable organisation ', ' '))
WHERE `legal_name` LIKE '%charitable incorporated organisation%' AND `name_key` NOT IN ('scottish charitable organisation', 'charitable organisation');
UPDATE `organisations` SET `name_key` = trim(replace(replace(' ' || `name_key` || ' ', ' cio ', ' '), ' scio ', ' '))
WHERE (' ' || `name_key` || ' ' LIKE '% cio %' OR ' ' || `name_key` || ' ' LIKE '% scio %') AND `name_key` NOT IN ('cio', 'scio');
