fn main() {
    let r = trial_prescreen::cases::run(
        &trial_prescreen::trials::TRIAL,
        std::io::stdin().lock(),
        std::io::stdout().lock(),
        std::io::stderr().lock(),
    )
    .unwrap();
    std::process::exit(if r { 0 } else { 2 });
}
