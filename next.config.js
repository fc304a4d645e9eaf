/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  images: { unoptimized: true },
  reactStrictMode: true,
  // `npm test` checks the types, once.
  typescript: { ignoreBuildErrors: true },
};

export default config;
