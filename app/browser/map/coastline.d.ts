/** Made by `seed/reference/coastline-plugin.ts`: the coordinates of a GeoJSON MultiPolygon. */
declare module "virtual:coastline" {
  const land: number[][][][];
  export default land;
}
