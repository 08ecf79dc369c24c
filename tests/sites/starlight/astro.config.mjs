import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Harbour news',
      defaultLocale: 'root',
      locales: { root: { label: 'English', lang: 'en' }, lt: { label: 'Lietuvių', lang: 'lt' } },
    }),
  ],
});
