/** What a field of a manifest holds. */
export type Value = string | number | boolean | readonly Value[] | Fields;
export type Fields = { readonly [name: string]: Value };

/** One document of kubernetes.yaml: something that the cluster is to have. */
export type Manifest = {
  /** Lines above it, for who reads the file. */
  comment: readonly string[];
  apiVersion: string;
  kind: string;
  metadata: Fields;
  /** Everything below the metadata. */
  rest: Fields;
};
