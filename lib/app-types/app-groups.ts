/** What app types are sorted by, in the order of the form. */
export const appGroups = {
  web: 'Web services',
  pages: 'Pages and dashboards',
  notebooks: 'Notebooks',
  background: 'Background work',
  jobs: 'Jobs',
  models: 'Models',
} as const;

export type AppGroupId = keyof typeof appGroups;
export const appGroupIds = Object.keys(appGroups) as readonly AppGroupId[];
