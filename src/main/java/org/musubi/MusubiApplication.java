package org.musubi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class MusubiApplication {

    public static void main(String[] args) {
        SpringApplication.run(MusubiApplication.class, args);
    }
}
