/* What glibc 2.29 gave a second version, under its first: programs linked with this and with
   -Wl,--wrap=exp,--wrap=exp2,--wrap=log,--wrap=log2,--wrap=pow run on glibc 2.28 too. The two differ in how
   errors are reported by matherr(3), which nobody uses. Only x86_64 and arm64 are told apart. */

#ifdef __aarch64__
#define FIRST "GLIBC_2.17"
#else
#define FIRST "GLIBC_2.2.5"
#endif

#define ONE(name)                                             \
    double first_##name(double);                              \
    __asm__(".symver first_" #name "," #name "@" FIRST);      \
    double __wrap_##name(double x) { return first_##name(x); }

ONE(exp)
ONE(exp2)
ONE(log)
ONE(log2)

double first_pow(double, double);
__asm__(".symver first_pow,pow@" FIRST);
double __wrap_pow(double x, double y) { return first_pow(x, y); }
