export default {
  title: 'Harbour news',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'warn',
  i18n: { defaultLocale: 'en', locales: ['en', 'lt'] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: {} }]],
};
