/** A Dockerfile instruction after parsing: https://docs.docker.com/reference/dockerfile/ */
export type Instruction =
  | { keyword: 'FROM'; image: string; as: string | null }
  | { keyword: 'ARG'; name: string; value: string }
  | { keyword: 'ENV'; variables: readonly (readonly [string, string])[] }
  | { keyword: 'WORKDIR'; path: string }
  /** `commands` are joined with "&&", so the step stops at the first one that fails. */
  | { keyword: 'RUN'; mounts: readonly Mount[]; commands: readonly string[] }
  | {
      keyword: 'COPY';
      from: string | null;
      /** Numeric "uid:gid"; null: root. */
      chown: string | null;
      sources: readonly string[];
      destination: string;
    }
  | { keyword: 'USER'; user: string }
  | { keyword: 'EXPOSE'; port: number }
  | ({ keyword: 'HEALTHCHECK' } & HealthCheck)
  | { keyword: 'ENTRYPOINT'; argv: readonly string[] }
  | { keyword: 'CMD'; argv: readonly string[] };

export type Keyword = Instruction['keyword'];

export type Mount =
  | { type: 'cache'; target: string }
  /** `from` null: the build context. */
  | { type: 'bind'; from: string | null; source: string; target: string };

export type HealthCheck = {
  intervalSeconds: number;
  timeoutSeconds: number;
  startPeriodSeconds: number;
  startIntervalSeconds: number;
  argv: readonly string[];
};
