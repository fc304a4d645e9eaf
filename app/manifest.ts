import type { MetadataRoute } from 'next';

export const dynamic = 'force-static';

/** So that a browser can put Roadcut among its programs. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Roadcut',
    description: 'A visual Dockerfile composer for Python and data science',
    start_url: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
