-- Outlines of local authorities for the map, once boundaries have been imported: simplified, WGS84, the coordinates of a GeoJSON MultiPolygon.
CREATE TABLE `area_outlines` (
	`area_code` text PRIMARY KEY NOT NULL,
	`polygons` text NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`area_code`) REFERENCES `areas`(`code`) ON UPDATE no action ON DELETE no action
);
